import type { Block } from '../../src/core/block.ts'
import { type Definition, itemsOf } from '../../src/core/definition/definition.ts'
import { type Group, groupsOf, isIn } from '../../src/core/group.ts'
import { compute } from '../../src/core/measures/compute.ts'
import { addBlock, findBlock } from '../../src/db/block.ts'
import { beginClosing, endClosing } from '../../src/db/round.ts'
import { seeded } from '../../src/demo/simulate.ts'
import { type Effort, interleaved, type Measurement, ratioOf, timed } from './measurement.ts'
import { askPeople, makePlace, round, units } from './place.ts'

/**
 * Goal 2: every measure of a closed round for each of 23 groups, from the database file, beside one
 * plain loop over the same answers that lie ready in memory.
 */
export async function measureResults(effort: Effort): Promise<Measurement[]> {
  const sizes = effort.smoke ? [10_000, 100_000] : [10_000, 100_000, 1_000_000]
  const measurements: Measurement[] = []
  for (const rows of sizes) measurements.push(await measureRound(effort, rows))
  return measurements
}

async function measureRound(effort: Effort, rows: number): Promise<Measurement> {
  const place = await makePlace()
  const world = await place.open()
  try {
    const { definition } = await askPeople(world, units.length)
    const block = madeUp(definition, rows)
    await world.db.work([
      beginClosing(world.db, round),
      ...addBlock(world.db, round, block),
      endClosing(world.db, round, { invited: rows, submitted: rows, destroyed: false }),
    ])
    const groups = groupsOf(definition.groups, block.atoms)
    const fromFile = async () => {
      const stored = await findBlock(world.db, round)
      if (stored === undefined) throw new Error('the block is gone')
      return compute(definition, stored, groups)
    }
    const inMemory = () => plainLoop(definition, block, groups)
    holdEqual(await fromFile(), inMemory())
    const found = await interleaved(
      effort,
      () => timed(fromFile),
      () => timed(inMemory),
    )
    const size = String(rows).replace(/(?<=\d)(?=(\d{3})+$)/g, ' ')
    const what = `results of ${size} × 9, ${String(groups.length)} groups`
    return ratioOf({ goal: '2', what, unit: ' ms' }, found, { atMost: 3 })
  } finally {
    world.close()
    place.remove()
  }
}

/** Answers by a fixed seed: codes 2–6 are the points 1–5, and one in twenty-five is blank (0). */
function madeUp(definition: Definition, rows: number): Block {
  const chance = seeded(9)
  const point = () => (chance() < 0.04 ? 0 : 2 + Math.floor(chance() * 5))
  return {
    rows,
    atoms: units.map((unit) => ({ unit })),
    asked: units.map(() => rows / units.length),
    atomOf: Uint16Array.from({ length: rows }, () => Math.floor(chance() * units.length)),
    columns: new Map(
      itemsOf(definition).map(({ key }) => [key, Uint8Array.from({ length: rows }, point)]),
    ),
  }
}

type Figures = { readonly value: number; readonly n: number }[]

/**
 * The limit: one pass over every column that counts, then the arithmetic of HME written out by hand,
 * for each group the index and its three parts, nine means and nine shares of 4–5. It shares no code
 * with ours.
 */
function plainLoop(definition: Definition, block: Block, groups: readonly Group[]): Figures[] {
  const { rows, atomOf, atoms } = block
  const columns = itemsOf(definition).map(({ key }) => block.columns.get(key) ?? new Uint8Array())
  const counts = new Uint32Array(columns.length * atoms.length * 8)
  const parts = new Uint8Array(rows)
  for (const [item, column] of columns.entries()) {
    const from = item * atoms.length * 8
    const part = 1 << Math.floor(item / 3)
    for (let row = 0; row < rows; row += 1) {
      const code = column[row]!
      counts[from + atomOf[row]! * 8 + code]! += 1
      if (code >= 2) parts[row]! |= part
    }
  }
  const answered = new Uint32Array(atoms.length * 8)
  for (let row = 0; row < rows; row += 1) answered[atomOf[row]! * 8 + parts[row]!]! += 1
  return groups.map((group) => {
    const inside = atoms.flatMap((atom, i) => (isIn(atom, group) ? [i] : []))
    const items = columns.map((_, item) => {
      let n = 0
      let sum = 0
      let top = 0
      for (const atom of inside)
        for (let point = 1; point <= 5; point += 1) {
          const many = counts[(item * atoms.length + atom) * 8 + point + 1] ?? 0
          n += many
          sum += many * point
          if (point >= 4) top += many
        }
      return { n, mean: sum / n, top: (100 * top) / n }
    })
    const index = (parts: number, from: number, to: number) => {
      const asked = items.slice(from, to)
      const value = asked.reduce((sum, { mean }) => sum + ((mean - 1) / 4) * 100, 0) / asked.length
      let n = 0
      for (const atom of inside)
        for (let answers = 1; answers < 8; answers += 1)
          if (answers & parts) n += answered[atom * 8 + answers] ?? 0
      return { value, n }
    }
    return [
      index(7, 0, 9),
      index(1, 0, 3),
      index(2, 3, 6),
      index(4, 6, 9),
      ...items.map(({ mean, n }) => ({ value: mean, n })),
      ...items.map(({ top, n }) => ({ value: top, n })),
    ]
  })
}

/** A fast wrong answer is no answer: both sides must agree on every value and every n. */
function holdEqual(ours: ReturnType<typeof compute>, plain: readonly Figures[]): void {
  for (const [i, { group, computed }] of ours.entries())
    for (const [j, { measure, value, n }] of computed.entries()) {
      const expected = plain[i]?.[j]
      const agrees = expected?.n === n && value !== null && Math.abs(value - expected.value) <= 1e-9
      if (!agrees)
        throw new Error(
          `${measure.key} of ${JSON.stringify(group)}: ${String(value)} of ${String(n)}, ` +
            `but a plain loop counts ${String(expected?.value)} of ${String(expected?.n)}`,
        )
    }
}
