import { each, type Instrument, of5 } from './instrument.ts'

/** What employees and a board are asked, each promised anonymity. */
export const employees: readonly Instrument[] = [
  {
    key: 'hme',
    people: [
      { count: 10, from: { unit: 'stad/it' }, pages: [5, 5, 4] },
      { count: 10, from: { unit: 'stad/hr' }, pages: [4, 3, 4] },
    ],
    figures: {
      ...{ motivation: of5(4.5), ledarskap: of5(4), styrning: of5(4) },
      // Three statements each.
      hme: (of5(4.5) + of5(4) + of5(4)) / 3,
      ...{ 'hme@unit=stad/it': (100 + 100 + 75) / 3, 'hme@unit=stad/hr': (75 + 50 + 75) / 3 },
      ...{ 'hme@unit=stad': (of5(4.5) + of5(4) + of5(4)) / 3, 'ledarskap@unit=stad/hr': 50 },
      ...each('meningsfullt larande ser-fram-emot', { '': 4.5, '-topp': 100 }),
      ...each('uppskattning fortroende ansvar', { '': 4, '-topp': 50 }),
      ...each('insatt-i-mal mal-foljs-upp forvantningar', { '': 4, '-topp': 100 }),
    },
    goals: { hme: ['at-least', 81] },
  },
  {
    key: 'medarbetarenkat',
    people: [
      { count: 10, pages: [5, 5, 4, 4, 5, 5], but: { rekommendera: 9, stressad: 1 } },
      { count: 10, pages: [4, 3, 4, 2, 3, 4], but: { rekommendera: 8, stressad: 3 } },
    ],
    figures: {
      ...{ motivation: of5(4.5), ledarskap: of5(4), styrning: of5(4) },
      hme: (of5(4.5) + of5(4) + of5(4)) / 3,
      // Four statements at 3, and stress, where 2 in the mean is as good as 4.
      ...{ arbetsmiljo: (4 * of5(3) + of5(4)) / 5, samverkan: of5(4) },
      ...{ nps: 50, 'nps.critics': 0, 'nps.passives': 50, 'nps.promoters': 50 },
      ...{ stressad: 2, 'stressad-topp': 50, 'fysisk-miljo': 3, trivs: 4.5 },
    },
    counts: { 'rekommendera-fordelning.9': 10, 'stressad-fordelning.3': 10 },
    goals: { hme: ['at-least', 81] },
  },
  {
    key: 'nmi',
    people: [
      { count: 15, pages: [5, 4, 4, 5, 3], but: { stressad: 2 } },
      { count: 5, pages: [3, 4, 3, 2, 5], but: { stressad: 3 } },
    ],
    figures: {
      ...each('helhetsbetyg trivs rekommendera', { '': 4.5, '-topp': 75 }),
      ...each('utbildning kunskap medarbetarsamtal', { '': 4, '-topp': 100 }),
      ...each('oppenhet informerad mal uppdrag', { '': 3.75, '-topp': 75 }),
      ...each('varderingar varderingar-stammer stolt', { '': 3.75, '-topp': 75 }),
      ...each('uppgifter ideer resultat', { '': 4.25, '-topp': 75 }),
      ...each('bestamma fysisk social', { '': 3.5, '-topp': 25 }),
      // Of stress the best grades are 1 and 2.
      ...{ stressad: 2.25, 'stressad-topp': 75 },
      ...{ nojd: of5(4.5), kompetent: of5(4), delaktig: of5(3.75), stimulerad: of5(4.25) },
      'inte-stressad': (3 * of5(3.5) + of5(6 - 2.25)) / 4,
      medarbetarindex:
        (of5(4.5) + of5(4) + of5(3.75) + of5(4.25) + (3 * of5(3.5) + of5(6 - 2.25)) / 4) / 5,
    },
    counts: { 'helhetsbetyg-fordelning.5': 15, 'social-fordelning.3': 15 },
    bands: {
      ...{ 'helhetsbetyg-topp': 'good', 'utbildning-topp': 'excellent' },
      ...{ 'social-topp': 'needs-improvement', 'stressad-topp': 'good' },
    },
    goals: {
      ...each('helhetsbetyg trivs rekommendera utbildning kunskap medarbetarsamtal oppenhet', {
        '': ['at-least', 4] as const,
      }),
      ...each('informerad mal uppdrag varderingar varderingar-stammer stolt uppgifter ideer', {
        '': ['at-least', 4] as const,
      }),
      ...each('resultat bestamma fysisk social', { '': ['at-least', 4] as const }),
      stressad: ['below', 3],
    },
  },
  {
    key: 'ami',
    people: [
      { count: 10, from: { unit: 'stad/it' }, pages: [5, 4, 2] },
      { count: 10, from: { unit: 'stad/hr' }, pages: [4, 2, 2] },
    ],
    figures: {
      ...{ ami: of5(4.5), 'ami@unit=stad/it': 100, 'ami@unit=stad/hr': of5(4) },
      // Of the last five one is hard to let go of work: 2 is as good as 4.
      ...{ 'bra-arbetsgivare': of5(3), 'psykosocial-arbetsmiljo': (4 * of5(2) + of5(4)) / 5 },
      ...{ paverka: 4.5, 'paverka-topp': 100, 'svart-slappa': 2, 'svart-slappa-topp': 100 },
    },
    counts: { 'paverka-fordelning.5': 10, 'stolt-fordelning.2': 10 },
    goals: {
      ...{ ami: ['at-least', 83], 'bra-arbetsgivare': ['at-least', 85] },
      'psykosocial-arbetsmiljo': ['at-least', 81],
    },
  },
  {
    key: 'halsa',
    people: [
      { count: 10, pages: [5, 4, 4] },
      { count: 10, pages: [3, 2, 2] },
    ],
    figures: {
      // One of five in each part is turned: 4 in the mean is as good as 2, and 3 as 3.
      'fysisk-arbetsmiljo': (4 * of5(4) + of5(2)) / 5,
      'psykisk-arbetsmiljo': of5(3),
      arbetsmiljo: ((4 * of5(4) + of5(2)) / 5 + of5(3)) / 2,
      ...{ skaderisk: 4, 'skaderisk-topp': 0, lokaler: 4, 'lokaler-topp': 50 },
      ...each('mar-bra sover ork-fritid vark stressbesvar', { '': 3, '-topp': 50 }),
    },
    counts: { 'lokaler-fordelning.5': 10, 'vark-fordelning.2': 10 },
  },
  {
    // Ten on the board: means and shares, never how many gave which answer.
    key: 'styrelse',
    people: [
      { count: 6, pages: [5, 4, 4] },
      { count: 4, pages: [3, 4, 2] },
    ],
    figures: {
      ...each('uppdrag strategi uppfoljning risker', { '': 4.2, '-topp': 60 }),
      ...each('underlag i-god-tid moten beslut', { '': 4, '-topp': 100 }),
      ...each('samtalsklimat kompetens ledningen bidrar helhet', { '': 3.2, '-topp': 60 }),
    },
  },
]
