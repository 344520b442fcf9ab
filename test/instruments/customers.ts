import { each, type Instrument, of10 } from './instrument.ts'

/** What customers, resellers, members, visitors, citizens and stakeholders are asked. */
export const customers: readonly Instrument[] = [
  {
    key: 'nki',
    people: [
      { count: 10, from: { kundtyp: 'foretag' }, pages: [10, 7, 10, 4, 7, 4, 9] },
      { count: 7, from: { kundtyp: 'privat' }, pages: [4, 7, 4, 4, 10, 7, 8] },
      { count: 7, from: { kundtyp: 'privat' }, pages: [4, 7, 4, 4, 10, 7, 6] },
    ],
    figures: {
      ...{ 'nki@kundtyp=foretag': 100, 'nki@kundtyp=privat': of10(4) },
      // The plain mean of the two, here and below, and not of all 24 people.
      nki: (100 + of10(4)) / 2,
      ...{ hantering: of10(7), drift: (100 + of10(4)) / 2, information: of10(4) },
      ...{ kundservice: (of10(7) + 100) / 2, pris: (of10(4) + of10(7)) / 2 },
      // Business 100; private no promoter and half critics, −50.
      ...{ nps: 25, 'nps.critics': 25, 'nps.passives': 25, 'nps.promoters': 50 },
      ...{ 'nps@kundtyp=foretag': 100, 'nps@kundtyp=privat': -50 },
    },
    counts: { 'nojd-fordelning.10': 10, 'nojd-fordelning.4': 14, 'rekommendera-fordelning.6': 7 },
    bands: { nki: 'satisfied', 'nki@kundtyp=privat': 'not-approved' },
    goals: { nki: ['at-least', 82] },
  },
  {
    key: 'nki-intern',
    people: [
      {
        ...{ count: 10, pages: [7, 7, 7, 4, 4, 10, '', 8] },
        but: { niva: 'operativ', organisation: 'skola' },
      },
      {
        ...{ count: 7, pages: [10, 10, 7, 4, 1, 10, '', 9] },
        but: { niva: 'taktisk', organisation: 'ledning' },
      },
      {
        ...{ count: 8, pages: [4, 4, 7, 4, 10, 10, '', 5] },
        but: { niva: 'strategisk', organisation: 'bolag' },
      },
    ],
    figures: {
      nki: of10((10 * 7 + 7 * 10 + 8 * 4) / 25),
      ...{ 'nki@niva=operativ': of10(7), 'nki@niva=taktisk': 100, 'nki@niva=strategisk': of10(4) },
      ...{ 'nki@organisation=skola': of10(7), 'nki@organisation=bolag': of10(4) },
      tillganglighet: of10((10 * 7 + 7 * 10 + 8 * 4) / 25),
      ...{ bemotande: of10(7), leverans: of10(4) },
      ...{ information: of10((10 * 4 + 7 * 1 + 8 * 10) / 25), utveckling: 100 },
      // Seven promoters and eight critics of 25.
      ...{ nps: -4, 'nps.critics': 32, 'nps.passives': 40, 'nps.promoters': 28 },
      ...{ 'nps@niva=taktisk': 100, 'nps@niva=strategisk': -100 },
    },
    counts: { 'nojd-fordelning.7': 10, 'rekommendera-fordelning.5': 8 },
    goals: { nki: ['at-least', 70] },
  },
  {
    key: 'nri',
    people: [
      { count: 12, from: { hemvist: 'sverige' }, pages: [10, 10, 7, 10, 7, 4, 7, 10, 9] },
      { count: 8, from: { hemvist: 'utlandet' }, pages: [7, 4, 7, 5, 2, 4, 7, 5, 7] },
    ],
    figures: {
      nri: of10((12 * 10 + 8 * 7) / 20),
      ...{ 'nri@hemvist=sverige': 100, 'nri@hemvist=utlandet': of10(7) },
      ...{ information: of10((12 * 10 + 8 * 4) / 20), service: of10(7) },
      ...{ rutiner: of10((12 * 10 + 8 * 5) / 20), teknik: of10((12 * 7 + 8 * 2) / 20) },
      ...{ samarbete: of10(4), oppenhet: of10(7), innovation: of10((12 * 10 + 8 * 5) / 20) },
      ...{ nps: 60, 'nps.critics': 0, 'nps.passives': 40, 'nps.promoters': 60 },
    },
    counts: { 'ideal-fordelning.10': 12, 'ideal-fordelning.7': 8 },
    bands: { nri: 'very-satisfied' },
    goals: { nri: ['at-least', 80] },
  },
  {
    key: 'support-mejl',
    people: [
      { count: 6, pages: [5], but: { lost: 'ja', svarstid: 4 } },
      { count: 4, pages: [3], but: { lost: 'nej' } },
    ],
    figures: {
      ...{ medel: (6 * 5 + 4 * 3) / 10, 'andel-nojda': 60, 'fick-hjalp': 60 },
      ...each('bemotande kunskap begripligt', { '': 4.2, '-topp': 60 }),
      ...{ svarstid: (6 * 4 + 4 * 3) / 10, 'svarstid-topp': 60 },
    },
    counts: { 'helhet-fordelning.5': 6, 'helhet-fordelning.3': 4, 'lost-fordelning.nej': 4 },
    bands: { 'andel-nojda': 'needs-improvement' },
    goals: { medel: ['at-least', 4] },
  },
  {
    key: 'support-telefon',
    people: [
      { count: 8, pages: [4], but: { lost: 'ja', vantetid: 2 } },
      { count: 2, pages: [1], but: { lost: 'delvis' } },
    ],
    figures: {
      ...{ medel: (8 * 4 + 2 * 1) / 10, 'andel-nojda': 80, 'fick-hjalp': 80 },
      ...each('bemotande kunskap begripligt', { '': 3.4, '-topp': 80 }),
      ...{ vantetid: (8 * 2 + 2 * 1) / 10, 'vantetid-topp': 0 },
    },
    counts: { 'vantetid-fordelning.2': 8, 'lost-fordelning.delvis': 2 },
    bands: { 'andel-nojda': 'good' },
    goals: { medel: ['at-least', 4] },
  },
  {
    key: 'nki-federation',
    people: [
      { count: 9, from: { medlemstyp: 'kommun' }, pages: [7, 10, 7, 4, 10, 10] },
      { count: 7, from: { medlemstyp: 'leverantor' }, pages: [4, 4, 7, 4, 1, 5] },
    ],
    figures: {
      ...{ nki: of10((9 * 7 + 7 * 4) / 16), 'nki@medlemstyp=kommun': of10(7) },
      'nki@medlemstyp=leverantor': of10(4),
      ...{ anslutning: of10((9 * 10 + 7 * 4) / 16), tillit: of10(7), stod: of10(4) },
      nytta: of10((9 * 10 + 7 * 1) / 16),
      ...{ nps: (100 * (9 - 7)) / 16, 'nps.critics': 700 / 16, 'nps.promoters': 900 / 16 },
    },
    counts: { 'nojd-fordelning.4': 7, 'stod-hjalp-fordelning.4': 16 },
    bands: { nki: 'no-word' },
  },
  {
    // Six processes, each judged on everything. HR is the best in everything.
    key: 'nki-stodprocess',
    people: [
      { count: 10, from: { unit: 'avd/ett' }, pages: [7, 7, 10, ''], but: { hr: 10, juridik: 1 } },
      { count: 10, from: { unit: 'avd/tva' }, pages: [4, 4, 7, ''], but: { hr: 10 } },
    ],
    figures: {
      // Four processes are as the pages say: 7 and 4 are 5.5 in the mean.
      nki: (100 + of10((1 + 4) / 2) + 4 * of10(5.5)) / 6,
      ...{ 'nki-hr': 100, 'nki-juridik': of10(2.5), 'nki-ekonomi': of10(5.5) },
      ...{ 'nki-kommunikation': of10(5.5), 'nki-kontorsadministration': of10(5.5) },
      'nki-risk-och-informationssakerhet': of10(5.5),
      ...{ 'nki-process.hr': 100, 'nki-process.juridik': of10(2.5) },
      'nki-process.kommunikation@unit=avd/tva': of10(4),
      ...each('tillganglighet-index bemotande-index', {
        ...{ '.hr': 100, '.juridik': of10(2.5), '.ekonomi': of10(5.5) },
      }),
      ...each('kompetens-index leverans-index', {
        ...{ '.hr': 100, '.juridik': of10((1 + 7) / 2), '.ekonomi': of10((10 + 7) / 2) },
      }),
      ...{ 'kompetens.juridik': 4, 'kompetens.ekonomi': 8.5 },
    },
    counts: { 'leverans-fordelning.hr.10': 20, 'leverans-fordelning.juridik.1': 10 },
    goals: {
      ...each('nki-hr nki-ekonomi nki-juridik nki-kommunikation nki-kontorsadministration', {
        '': ['above', 70] as const,
      }),
      ...each('nki-risk-och-informationssakerhet nki-process', { '': ['above', 70] as const }),
      ...each('tillganglighet-index bemotande-index kompetens-index leverans-index', {
        '': ['above', 70] as const,
      }),
    },
  },
  {
    key: 'evenemang',
    openLink: true,
    people: [
      { count: 9, pages: [5], but: { program: 4, rekommendera: 10 } },
      { count: 3, pages: [3], but: { rekommendera: 6 } },
    ],
    figures: {
      ...{ medel: (9 * 5 + 3 * 3) / 12, 'andel-nojda': 75 },
      ...{ nps: 50, 'nps.critics': 25, 'nps.passives': 0, 'nps.promoters': 75 },
      ...{ program: (9 * 4 + 3 * 3) / 12, 'program-topp': 75, rekommendera: 9 },
      ...each('talare information plats nytta', { '': 4.5, '-topp': 75 }),
    },
    counts: { 'helhet-fordelning.5': 9, 'rekommendera-fordelning.6': 3 },
    bands: { 'andel-nojda': 'good' },
  },
  {
    key: 'kundenkat',
    people: [
      { count: 9, from: { unit: 'stad/skola' }, pages: [5], but: { bemotande: 3 } },
      { count: 1, from: { unit: 'stad/park' }, pages: [2], but: { 'ratt-tjanst': 4 } },
    ],
    figures: {
      ...{ 'nojda-kunder': 90, 'nojda-kunder@unit=stad/skola': 100 },
      ...{ 'produktivitet-topp': 90, 'tillganglighet-topp': 90, 'bemotande-topp': 0 },
      ...{ 'tydlig-information-topp': 90, 'ratt-tjanst-topp': 100 },
      ...{ helhet: 4.7, bemotande: 2.9, 'ratt-tjanst': 4.9 },
    },
    counts: { 'helhet-fordelning.5': 9, 'helhet-fordelning.2': 1 },
    bands: { 'nojda-kunder': 'excellent', 'bemotande-topp': 'needs-improvement' },
    goals: { 'nojda-kunder': ['at-least', 90] },
  },
  {
    key: 'medborgarenkat',
    openLink: true,
    people: [
      { count: 8, pages: [5], but: { 'tydlig-information': 3 } },
      { count: 4, pages: [2] },
      // Not an answer: nobody of the three counts in a mean or a share.
      { count: 3, pages: ['dont-know'] },
    ],
    figures: {
      ...each('nojda-medborgare bemotande-topp tillganglighet-topp', { '': 800 / 12 }),
      ...{ 'tydlig-information-topp': 0, helhet: 4, bemotande: 4 },
      'tydlig-information': (8 * 3 + 4 * 2) / 12,
    },
    counts: { 'helhet-fordelning.5': 8, 'helhet-fordelning.dont-know': 3 },
  },
  {
    key: 'varumarke',
    openLink: true,
    people: [
      {
        ...{ count: 7, pages: [5, 4, 5, 10] },
        but: { malgrupp: 'anstalld', kannedom: 'val', soka: 9 },
      },
      {
        ...{ count: 7, pages: [4, 3, 4, 8] },
        but: { malgrupp: 'mojlig-anstalld', kannedom: 'namnet', soka: 10 },
      },
      {
        ...{ count: 8, pages: [2, 3, 1, 5] },
        but: { malgrupp: 'allmanhet', kannedom: 'inte', intryck: 'dont-know' },
      },
    ],
    figures: {
      ...{ kannedom: 1400 / 22, kunskap: 700 / 22, intryck: 4.5, 'intryck-topp': 100 },
      ...{ 'intryck@malgrupp=anstalld': 5, 'intryck@malgrupp=mojlig-anstalld': 4 },
      ...{ 'kannedom@malgrupp=allmanhet': 0, 'kannedom@malgrupp=anstalld': 100 },
      ...{ nps: -100 / 22, 'nps.passives': 700 / 22, 'soka-nps': (100 * (14 - 8)) / 22 },
      ...{ 'nps@malgrupp=anstalld': 100, 'nps@malgrupp=mojlig-anstalld': 0 },
      ...each('fortroende samhallsnytta kunniga nyskapande', {
        ...{ '': (7 * 4 + 15 * 3) / 22, '-topp': 700 / 22 },
      }),
      ...each('bra-arbetsgivare utvecklas uppdrag', {
        ...{ '': (7 * 5 + 7 * 4 + 8 * 1) / 22, '-topp': 1400 / 22 },
        '@malgrupp=allmanhet': 1,
      }),
    },
    counts: { 'malgrupp-fordelning.allmanhet': 8, 'kannedom-fordelning.namnet': 7 },
  },
  {
    key: 'intressentdialog',
    people: [
      {
        ...{ count: 8, from: { intressentgrupp: 'kunder' }, pages: [''] },
        but: { 'viktigast.klimat': 1, 'viktigast.etik': 2, 'viktigast.integritet': 3 },
      },
      {
        ...{ count: 7, from: { intressentgrupp: 'agare' }, pages: [''] },
        but: { 'viktigast.etik': 1, 'viktigast.klimat': 2 },
      },
    ],
    figures: {
      ...{ 'viktigast.klimat': (8 * 1 + 7 * 2) / 15, 'viktigast.etik': (8 * 2 + 7 * 1) / 15 },
      // Of ten areas: who ranked two gives each of the other eight the mean of 3 … 10.
      'viktigast.integritet': (8 * 3 + 7 * 6.5) / 15,
      ...{
        'viktigast.klimat.place': 1,
        'viktigast.etik.place': 2,
        'viktigast.integritet.place': 3,
      },
      ...{ 'viktigast.klimat.first': 800 / 15, 'viktigast.integritet.top3': 800 / 15 },
      ...{ 'viktigast.klimat@intressentgrupp=kunder': 1, 'viktigast.klimat.ranked': 15 },
      'viktigast.klimat.place@intressentgrupp=agare': 2,
    },
  },
  {
    key: 'nordisk-jamforelse',
    people: [
      { count: 6, pages: [7, 7, 7, ''], but: { se: 10, fi: 'dont-know', 'innovation.dk': 10 } },
      { count: 10, pages: [7, 7, 7, ''], but: { 'teknik.se': 4, no: 4, fi: 4 } },
    ],
    figures: {
      ...each('information service rutiner samarbete oppenhet innovation', {
        ...{ '.se': (6 * 10 + 10 * 7) / 16, '.no': (6 * 7 + 10 * 4) / 16, '.fi': 4 },
      }),
      ...{ 'teknik.se': (6 * 10 + 10 * 4) / 16, 'teknik.dk': 7, 'teknik.fi': 4 },
      ...{ 'information.dk': 7, 'innovation.dk': (6 * 10 + 10 * 7) / 16 },
      // Six areas at 130/16 and one at 100/16.
      ...each('index-se index.se', { '': (6 * of10(130 / 16) + of10(100 / 16)) / 7 }),
      ...{ 'index.dk': (6 * of10(7) + of10(130 / 16)) / 7, 'index.fi': of10(4) },
    },
    counts: { 'teknik-fordelning.se.4': 10, 'service-fordelning.fi.dont-know': 6 },
  },
  {
    key: 'registry-poang',
    people: [
      { count: 10, pages: [80], but: { se: 90, eu: 95 } },
      { count: 10, pages: [70], but: { se: 80, eu: 85, fr: 'dont-know' } },
    ],
    figures: {
      ...{ 'poang-se': 85, 'poang.se': 85, 'poang.eu': 90, 'poang.fr': 80 },
      ...each('poang.dk poang.no poang.fi poang.de poang.nl poang.be poang.uk', { '': 75 }),
      'poang-alla': (85 + 90 + 80 + 7 * 75) / 10,
    },
    says: ['1 .eu 90,0', '2 .se 85,0', '3 .fr 80,0'],
  },
]
