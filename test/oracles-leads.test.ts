import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Block } from '../src/core/block.ts'
import type { Definition } from '../src/core/definition/definition.ts'
import { wholeRoundOnly } from '../src/core/group.ts'
import type { KnownLead } from '../src/core/lead.ts'
import { leadsOf } from '../src/core/lead-of.ts'
import { compute, figureOf } from '../src/core/measures/compute.ts'
import type { KnownRanking } from '../src/core/ranking.ts'
import { rankingsOf } from '../src/core/ranking-of.ts'
import { agrees } from './oracles/leaves.ts'
import { peopleArgs, readCases, readSet } from './oracles/set.ts'

// What a round would publish of the fixtures' answers, were nothing withheld, against R.
const nothingWithheld = { mean: 0, share: 0, spread: 0, text: 0 }
const args = peopleArgs.extend({ N: z.int().nullable() })

const ends = z.tuple([z.number(), z.number()]).nullable()
const number = z.number().nullable()
const tested = z.object({
  verdict: z.string(),
  comparisons: z.array(
    z.object({ object: z.string(), n: z.int(), diff: number, p: number, pHolm: number, ci: ends }),
  ),
})
const objectsCase = z.object({
  objects: z.record(z.string(), z.object({ n: z.int() })),
  lead: z.object({
    ...{ best: z.string().nullable(), tied: z.array(z.string()) },
    ...{ plain: tested, fpc: tested.nullable() },
  }),
})

describe('objects-a: who leads', () => {
  const { questionnaire, blockIn } = readSet('objects-a')
  const cases = readCases('objects-a').map((one) => ({
    ...{ id: one.id, args: args.parse(one.args), expected: objectsCase.parse(one.expected) },
  }))

  test('a lead has R’s verdict and numbers, with N and without, wherever every object was rated', () => {
    const compared: Record<string, number> = {}
    for (const { id, args, expected } of cases) {
      const found = leadIn(questionnaire, { ...blockIn(args), asked: asked(args.N) }, args.area)
      if (Object.values(expected.objects).some(({ n }) => n === 0)) {
        expect(found, id).not.toHaveProperty('comparisons.0')
        continue
      }
      const { best, tied, plain, fpc } = expected.lead
      const { verdict, comparisons } = fpc ?? plain
      expect(found, id).toMatchObject({ best, tied, verdict })
      expect(known(found).comparisons).toHaveLength(comparisons.length)
      comparisons.forEach((want, i) => {
        const got = known(found).comparisons[i]
        // Nobody rated both: there is no difference to tell.
        if (want.diff === null || got === undefined || 'withheld' in got) {
          expect([id, want.n, got?.object, got?.verdict]).toEqual([
            ...[id, 0, want.object, 'cannot-tell'],
          ])
          return
        }
        const { object, n, diff, low, high, p, pHolm } = got
        expect([id, object, n]).toEqual([id, want.object, want.n])
        const pairs: [number | null, number | null][] = [
          ...[[diff, want.diff] as const, [p, want.p] as const, [pHolm, want.pHolm] as const],
          ...[[low, want.ci?.[0] ?? null] as const, [high, want.ci?.[1] ?? null] as const],
        ].map(([a, b]) => [a, b])
        for (const [a, b] of pairs) expect(agrees(a, b), `${id} ${object} ${String(a)}`).toBe(true)
      })
      compared[verdict] = (compared[verdict] ?? 0) + 1
    }
    // Of the 104 cases, as counted in the file by another program; each verdict is among them.
    expect(Object.keys(compared).sort()).toEqual(['cannot-tell', 'certain', 'not-certain', 'tie'])
    expect(Object.values(compared).reduce((sum, n) => sum + n, 0)).toBe(77)
  })
})

const ranksCase = z.object({
  ...{ n: z.int(), order: z.array(z.string()) },
  kendall: z.object({ w: number, chi2: number, p: number }),
  pairs: z.object({ plain: z.array(stepShape()), fpc: z.array(stepShape()).nullable() }),
})

describe('ranks-a: which steps are certain', () => {
  const { questionnaire, blockIn } = readSet('ranks-a')
  const cases = readCases('ranks-a').map((one) => ({
    ...{ id: one.id, args: args.parse(one.args), expected: ranksCase.parse(one.expected) },
  }))

  test('a ranking has R’s order, agreement and steps', () => {
    const verdicts = new Set<string>()
    for (const { id, args, expected } of cases) {
      const block = { ...blockIn(args), asked: asked(args.N) }
      const found = rankingIn(questionnaire, block, args.question ?? '')
      expect(found.order, id).toEqual(expected.order)
      const { w, chi2, p } = expected.kendall
      for (const [a, b] of [
        [found.w, w],
        [found.chi2, chi2],
        [found.p, p],
      ] as const)
        expect(agrees(a, b), `${id} ${String(a)} ${String(b)}`).toBe(true)
      const steps = expected.pairs.fpc ?? expected.pairs.plain
      expect(found.steps).toHaveLength(steps.length)
      steps.forEach((want, i) => {
        const got = found.steps[i]
        expect([id, got?.from, got?.to, got?.verdict]).toEqual([
          ...[id, want.before, want.after, want.verdict],
        ])
        for (const [a, b] of [
          [got?.diff, want.diff],
          [got?.low, want.ci?.[0] ?? null],
          [got?.high, want.ci?.[1] ?? null],
          [got?.pHolm, want.pHolm],
        ] as const)
          expect(agrees(a ?? null, b), `${id} ${String(i)} ${String(a)}`).toBe(true)
        verdicts.add(want.verdict)
      })
    }
    expect([...verdicts].sort()).toEqual(['cannot-tell', 'certain', 'not-certain', 'tie'])
  })
})

function stepShape() {
  return z.object({
    ...{ before: z.string(), after: z.string(), verdict: z.string() },
    ...{ diff: number, pHolm: number, ci: ends },
  })
}

function asked(N: number | null): number[] | null {
  return N === null ? null : [N]
}

function leadIn(definition: Definition, block: Block, area: string | null | undefined) {
  const rules = { plan: wholeRoundOnly, thresholds: nothingWithheld, openLink: false }
  const leads = leadsOf(definition, block, figuresIn(definition, block), rules)
  return leads.find(({ measure }) => measure === (area ?? 'areas'))
}

function known(lead: ReturnType<typeof leadIn>): KnownLead {
  if (lead === undefined || 'withheld' in lead) throw new Error('withheld')
  return lead
}

function rankingIn(definition: Definition, block: Block, question: string): KnownRanking {
  const rules = { thresholds: nothingWithheld, openLink: false }
  const all = rankingsOf(definition, block, figuresIn(definition, block), rules)
  const found = all.find(({ measure }) => measure === question)
  if (found === undefined || 'withheld' in found) throw new Error(`no ${question}`)
  return found
}

function figuresIn(definition: Definition, block: Block) {
  return compute(definition, block, [{}]).flatMap(({ computed }) =>
    computed.map((one) => figureOf(one, new Map(), 'en')),
  )
}
