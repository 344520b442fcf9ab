import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { computed } from './oracles/computed.ts'
import { readCases, readSet } from './oracles/set.ts'
import { named, questionnaire } from './small-survey.ts'

// `nojd compute` where the whole is the mean of groups, and where questions define groups.

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nojd-groups-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function file(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

/** The figures of one measure, by group. */
async function figures(measure: string, ...words: string[]) {
  const { groups } = await computed(words)
  return groups.map(({ group, figures }) => ({
    group,
    figure: figures.find((one) => one.measure === measure),
  }))
}

describe('the customer index as the mean of business and private', () => {
  const nki = questionnaire({
    items: [{ key: 'nojd', kind: 'scale', scale: 'tio' }],
    measures: [
      { key: 'nki', kind: 'index', rule: 'individual', items: ['nojd'] },
      { key: 'fordelning', kind: 'distribution', item: 'nojd' },
    ],
    groups: { by: ['kundtyp'], whole: { meanOf: 'kundtyp' } },
  })
  const answers = 'kundtyp,nojd\nforetag,10\nprivat,5\nprivat,7\nprivat,9\n'

  test('weighs both the same, with --by or without, and counts everybody', async () => {
    const [definition, csv] = [file('nki.json', nki), file('nki.csv', answers)]
    // Business 100, private (50 + 70 + 90)/3 = 70.
    const whole = { group: {}, figure: { is: 'value', value: 85, n: 4 } }
    expect(await figures('nki', definition, csv)).toMatchObject([whole])
    expect(await figures('nki', definition, csv, '--by', 'kundtyp')).toMatchObject([
      whole,
      { group: { kundtyp: 'foretag' }, figure: { value: 100, n: 1 } },
      { group: { kundtyp: 'privat' }, figure: { value: 70, n: 3 } },
    ])
    expect(await figures('fordelning', definition, csv)).toMatchObject([{ figure: { n: 4 } }])
  })

  test('is refused with a sentence where the file does not say who is which', async () => {
    const words = [file('nki.json', nki), file('bare.csv', 'nojd\n10\n5\n')]
    await expect(computed(words)).rejects.toThrow(
      /The whole of liten@1 is the mean of its groups by kundtyp: \S+bare\.csv needs the column kundtyp\./,
    )
    const gap = file('gap.csv', 'kundtyp,nojd\nforetag,10\n,5\n')
    await expect(computed([file('nki.json', nki), gap])).rejects.toThrow(
      'row 3, kundtyp","what":"is empty',
    )
  })

  test('knows from --frame how many were asked, and a group that nobody answered for', async () => {
    const definition = file('nki.json', nki)
    const frame = file('frame.csv', 'person,kundtyp\n1,foretag\n2,foretag\n3,privat\n')
    const both = file('both.csv', 'kundtyp,nojd\nforetag,10\nprivat,5\n')
    expect(
      await figures('nki', definition, both, '--by', 'kundtyp', '--frame', frame),
    ).toMatchObject([
      { figure: { value: 75, n: 2, N: 3 } },
      { figure: { value: 100, n: 1, N: 2 } },
      { figure: { value: 50, n: 1, N: 1 } },
    ])
    const one = file('one.csv', 'kundtyp,nojd\nforetag,10\n')
    expect(await figures('nki', definition, one, '--frame', frame)).toMatchObject([
      { figure: { is: 'none', reason: 'empty-group' } },
    ])
    const bare = file('bare-frame.csv', 'person\n1\n')
    await expect(computed([definition, both, '--frame', bare])).rejects.toThrow(
      'the column \\"kundtyp\\" is missing',
    )
    const gap = file('gap-frame.csv', 'person,kundtyp\n1,foretag\n2,\n')
    await expect(computed([definition, both, '--frame', gap])).rejects.toThrow('row 3, kundtyp')
  })

  test('gives the mean of what R computed of each group, nki-a of 2022', async () => {
    const set = readSet('nki-a')
    const groups = { by: ['stratum'], cross: [], whole: { meanOf: 'stratum' } }
    const definition = file('nki-a.json', { ...set.questionnaire, groups })
    const columns = ['stratum', 'q1', 'q2', 'q3', 'recommend']
    const lines = set
      .peopleIn({ round: '2022' })
      .map(({ cells }) => columns.map((column) => cells[column]).join(','))
    const csv = file('nki-a.csv', [columns.join(','), ...lines].join('\n'))
    const result = z.object({ n: z.number(), mean: z.number() })
    const ofR = ['business', 'private'].map((stratum) => {
      const found = readCases('nki-a').find(({ id }) => id === `index/2022/${stratum}/nki`)
      return z.object({ individual: result }).parse(found?.expected).individual
    })
    // 70.76 of 655 and 73.44 of 664: 72.10, where all 1 319 together have 72.11.
    const mean = ofR.reduce((sum, one) => sum + one.mean, 0) / 2
    const [whole] = await figures('nki-individual', definition, csv)
    if (whole?.figure?.is !== 'value' || !('value' in whole.figure)) throw new Error('no value')
    expect(whole.figure.value).toBeCloseTo(mean, 9)
    expect(whole.figure.n).toBe(1319)
  })
})

describe('groups that a question defines', () => {
  const survey = questionnaire({
    items: [
      { key: 'nojd', kind: 'scale', scale: 'tio' },
      { key: 'niva', kind: 'choice', options: named('taktisk', 'operativ'), dontKnow: true },
      { key: 'kanaler', kind: 'choice', options: named('mejl', 'telefon'), several: true },
    ],
    measures: [{ key: 'nojd', kind: 'mean', item: 'nojd' }],
    groups: { by: ['unit'] },
  })
  const answers = 'unit,nojd,niva\nA,8,taktisk\nA,6,operativ\nB,4,DK\nB,2,\n'

  test('are the options that somebody chose; who does not know is in none', async () => {
    const words = [file('fragor.json', survey), file('fragor.csv', answers)]
    expect(await figures('nojd', ...words, '--by', 'niva')).toMatchObject([
      { group: {}, figure: { value: 5, n: 4 } },
      { group: { niva: 'operativ' }, figure: { value: 6, n: 1 } },
      { group: { niva: 'taktisk' }, figure: { value: 8, n: 1 } },
    ])
  })

  test('need no column in the frame, and have no N', async () => {
    const frame = file('units.csv', 'unit\nA\nA\nB\nB\nB\n')
    const words = [file('fragor.json', survey), file('fragor.csv', answers)]
    expect(
      await figures('nojd', ...words, '--by', 'unit', '--by', 'niva', '--frame', frame),
    ).toMatchObject([
      { group: {}, figure: { N: 5 } },
      { group: { unit: 'A' }, figure: { value: 7, n: 2, N: 2 } },
      { group: { unit: 'B' }, figure: { value: 3, n: 2, N: 3 } },
      { group: { niva: 'operativ' }, figure: { N: null } },
      { group: { niva: 'taktisk' }, figure: { N: null } },
    ])
  })

  test('can make the whole, where every option counts, also one that nobody chose', async () => {
    const groups = { by: ['unit', 'niva'], cross: [], whole: { meanOf: 'niva' } }
    const definition = file('helhet.json', { ...survey, groups })
    expect(await figures('nojd', definition, file('fragor.csv', answers))).toMatchObject([
      // 8 and 6; the two who are in no group count for neither.
      { figure: { value: 7, n: 2 } },
    ])
    const tactical = file('taktiska.csv', 'nojd,niva\n8,taktisk\n9,taktisk\n')
    expect(await figures('nojd', definition, tactical)).toMatchObject([
      { figure: { is: 'none', reason: 'empty-group' } },
    ])
    const unsaid = file('osagt.csv', 'nojd\n8\n')
    await expect(computed([definition, unsaid])).rejects.toThrow('needs the column niva')
  })

  test('are made by a choice of one alone: other questions are refused by name', async () => {
    const words = [file('fragor.json', survey), file('fragor.csv', answers)]
    for (const by of ['nojd', 'kanaler'])
      await expect(computed([...words, '--by', by])).rejects.toThrow(
        `\\"${by}\\" is a question that defines no groups`,
      )
  })
})

test('a faulty answer is told by the column that is wrong, of several that belong together', async () => {
  const survey = questionnaire({
    items: [
      { key: 'omrade', kind: 'compare', scale: 'betyg', objects: named('se', 'dk', 'no') },
      { key: 'viktigast', kind: 'rank', options: named('klimat', 'etik', 'pris') },
    ],
    measures: [{ key: 'omrade', kind: 'mean', item: 'omrade' }],
  })
  const columns = 'omrade.se,omrade.dk,viktigast.klimat,viktigast.etik,viktigast.pris'
  const csv = `${columns}\n4,9,1,,\n4,4,1,3,\n4,4,1,1,\n`
  const refused = computed([file('flera.json', survey), file('flera.csv', csv)])
  await expect(refused).rejects.toThrow(/"row 2, omrade\.dk"/)
  await expect(refused).rejects.toThrow(/"row 3, viktigast\.etik"/)
  await expect(refused).rejects.toThrow(/"row 4, viktigast\.klimat, viktigast\.etik"/)
})
