import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { itemsOf } from '../src/core/definition/definition.ts'
import { computed } from './oracles/computed.ts'
import { agrees, type Leaf, leavesOf } from './oracles/leaves.ts'
import { peopleArgs, type PeopleArgs, readCases, readSet } from './oracles/set.ts'
import { hme, root } from './surveys.ts'

const { meta, peopleIn } = readSet('hme-a')
const cases = readCases('hme-a').flatMap((one) => {
  const args = peopleArgs.safeParse(one.args)
  return args.success ? [{ ...one, args: args.data }] : []
})

describe('nojd compute surveys/hme/1.json with the fixture as answers.csv', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nojd-oracles-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  for (const round of ['2021', '2022']) {
    test(`gives R's means, shares, bands and indices of ${round}, in all and unit by unit`, async () => {
      const file = join(folder, `answers-${round}.csv`)
      writeFileSync(file, answersCsv(round))
      const told: string[] = []
      const words = [`${root}surveys/hme/1.json`, file, '--by', 'unit']
      const { definition, groups } = await computed(words, told)
      expect(definition).toBe('hme@1')
      expect(told).toHaveLength(1)
      expect(told[0]).toContain('nothing is withheld')

      const units = [
        ...new Set(peopleIn({ round }).map(({ cells }) => cells['group'] ?? '')),
      ].sort()
      expect(units).toHaveLength(12)
      expect(groups.map(({ group }) => group['unit'])).toEqual([undefined, ...units])
      let compared = 0
      for (const { group, figures } of groups) {
        const here = {
          round,
          ...(group['unit'] === undefined ? {} : { by: 'group', value: group['unit'] }),
        }
        for (const figure of figures) {
          const want = expectedFigure(figure.measure, here)
          if (want.value === null) {
            expect(figure, figure.measure).toMatchObject({ is: 'none', reason: 'no-answers' })
            continue
          }
          if (figure.is !== 'value' || !('value' in figure))
            throw new Error(`${figure.measure} is ${figure.is}`)
          expect(
            agrees(figure.value, want.value),
            `${figure.measure} ${String(figure.value)}`,
          ).toBe(true)
          expect(figure.n).toBe(want.n)
          if (want.percent !== undefined) expect(figure.display).toBe(`${String(want.percent)} %`)
          expect(figure.band).toEqual(want.band)
          compared += 1
        }
        // 4 indices, 9 means, 9 shares.
        expect(figures).toHaveLength(22)
      }
      expect(compared).toBeGreaterThanOrEqual(240)
    })
  }

  test('says in JSON what the contract says, the total first', async () => {
    const file = join(folder, 'one.csv')
    writeFileSync(file, 'unit,meningsfullt,larande\nA,4,DK\nB,2,\n')
    const { groups } = await computed([`${root}surveys/hme/1.json`, file, '--by', 'unit'])
    const [total, a, b, ...more] = groups
    expect([total?.group, a?.group, b?.group, more]).toEqual([{}, { unit: 'A' }, { unit: 'B' }, []])
    // By hand: (4 + 2)/2 = 3 on the scale; 100 (3 − 1)/4 = 50 as an index; DK is no answer.
    expect(total?.figures[0]).toMatchObject({
      ...{ measure: 'hme', concept: 'hme', group: {}, is: 'value', value: 50, decimals: 0 },
      ...{ display: '50', n: 2, N: null, band: null },
      // By hand: sd of 75 and 25 is 25·√2, se 25; t(1) = 12.706.
      interval: { se: 25, df: 1, spread: 'own', finite: false },
    })
    expect(a?.figures.find(({ measure }) => measure === 'larande')).toEqual({
      ...{ measure: 'larande', concept: 'larande', group: { unit: 'A' } },
      ...{ is: 'none', reason: 'no-answers' },
    })
  })
})

// --- The figures of `nojd compute` --------------------------------------------------------------

/** What R says of a measure of surveys/hme/1.json: the items in order are the fixture's q1 … q9. */
function expectedFigure(measure: string, here: PeopleArgs) {
  if (measure in meta.indices) {
    const { mean: value, n } = caseOf('index', { ...here, index: measure }).get('questionMeans')
    return { value: value ?? null, n, percent: undefined, band: null }
  }
  const item = measure.replace(/-topp$/, '')
  const question = `q${String(itemsOf(hme).findIndex(({ key }) => key === item) + 1)}`
  const found = caseOf('question', { ...here, question })
  if (item === measure) {
    const { n, mean: value } = found.get('')
    return { value: value ?? null, n, percent: undefined, band: null }
  }
  const { share: p, percent, band } = found.get('favourable')
  return {
    value: typeof p === 'number' ? 100 * p : null,
    n: found.get('').n,
    percent: percent ?? undefined,
    band: { set: 'toppbetyg', word: band },
  }
}

/** The expected values of one case, folder by folder (`''` is the top). */
function caseOf(kind: string, args: PeopleArgs) {
  const found = cases.find(
    (one) =>
      one.kind === kind &&
      (['round', 'by', 'value', 'question', 'index'] as const).every(
        (name) => one.args[name] === args[name],
      ),
  )
  if (found === undefined) throw new Error(`no ${kind} ${JSON.stringify(args)}`)
  const leaves = leavesOf(found.expected)
  return {
    get(folder: string): Record<string, Leaf> {
      const names = [...leaves].flatMap(([path, leaf]): [string, Leaf][] => {
        if (folder === '') return path.includes('.') ? [] : [[path, leaf]]
        return path.startsWith(`${folder}.`) ? [[path.slice(folder.length + 1), leaf]] : []
      })
      return Object.fromEntries(names)
    },
  }
}

/** The fixture's answers under the names of the questions of surveys/hme/1.json. */
function answersCsv(round: string): string {
  const keys = itemsOf(hme).map(({ key }) => key)
  const lines = peopleIn({ round }).map(({ cells }) =>
    [cells['group'], ...keys.map((_, i) => cells[`q${String(i + 1)}`])].join(','),
  )
  return [['unit', ...keys].join(','), ...lines].join('\n')
}
