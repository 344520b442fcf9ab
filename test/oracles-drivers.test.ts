import { expect, test } from 'vitest'
import { z } from 'zod'
import { definition } from '../src/core/definition/definition.ts'
import { gate } from '../src/core/disclosure.ts'
import { driversOf } from '../src/core/drivers-of.ts'
import { compute } from '../src/core/measures/compute.ts'
import { thresholdsOf } from '../src/core/thresholds.ts'
import { readCases, readSet } from './oracles/set.ts'

const { questionnaire, blockIn } = readSet('nki-a')
const named = z.record(z.string(), z.number())
const caseShape = z.object({
  args: z.object({ round: z.string(), outcome: z.string(), predictors: z.array(z.string()) }),
  expected: z.object({ n: z.int(), r2: z.number(), lmgShare: named, means: named }),
})
const cases = readCases('nki-a')
  .filter(({ kind }) => kind === 'drivers')
  .map((one) => caseShape.parse(one))

test('what goes together with NKI in the fixture is what R computed: how much, and for which question', () => {
  expect(cases).toHaveLength(4)
  for (const { args, expected } of cases) {
    const index = (key: string, ...items: string[]) => ({
      ...{ key, kind: 'index', rule: 'individual', minAnswered: 1, items },
    })
    // An area is one question: on 0–100 it shares as much as on 1–10.
    const asked = definition.parse({
      ...questionnaire,
      measures: [
        index('nki', 'q1', 'q2', 'q3'),
        ...args.predictors.map((item) => index(`omrade-${item}`, item)),
      ],
    })
    const block = blockIn({ round: args.round })
    const thresholds = thresholdsOf('confidential')
    const round = { thresholds, submitted: block.rows, bands: new Map(), openLink: false }
    const figures = compute(asked, block, [{}]).flatMap(({ computed }) =>
      computed.map((one) => gate(one, { ...round, language: 'sv' })),
    )
    const found = driversOf(asked, block, figures, thresholds)
    if (found?.is !== 'value') throw new Error(JSON.stringify(found))
    expect(found.n).toBe(expected.n)
    expect(found.r2).toBeCloseTo(expected.r2, 9)
    expect(found.areas.map(({ importance }) => importance / 100)).toEqual(
      args.predictors.map((item) => expect.closeTo(expected.lmgShare[item] ?? NaN, 9) as unknown),
    )
  }
})
