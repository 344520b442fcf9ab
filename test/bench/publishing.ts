import { chartsOfRound } from '../../src/charts/round/charts.ts'
import { type Definition, itemsOf } from '../../src/core/definition/definition.ts'
import type { Block } from '../../src/core/block.ts'
import { addBlock } from '../../src/db/block.ts'
import { beginClosing, endClosing } from '../../src/db/round.ts'
import { findRoundResult } from '../../src/db/round-result.ts'
import { seeded } from '../../src/demo/simulate.ts'
import type { NodeWorld } from '../../src/node/node-world.ts'
import { addSeries } from '../../src/work/add-series.ts'
import { importPeople } from '../../src/work/import-people.ts'
import { openRound } from '../../src/work/open-round.ts'
import { planRound } from '../../src/work/plan-round.ts'
import { publishDefinition } from '../../src/work/publish-definition.ts'
import { publishRound } from '../../src/work/publish-round.ts'
import { type Effort, interleaved, type Measurement, ratioOf, timed } from './measurement.ts'
import { makePlace, must } from './place.ts'
import { emptyNode } from './starting.ts'

const round = { series: 'medarbetarenkat', period: '2026' }
const people = 10_000

/**
 * What publishing takes of a round in which 10 000 people answered 20 questions (read, computed,
 * held to the gate, hashed and stored), and what a picture of it takes once the thread that draws is
 * warm: both beside `node -e 0`, for the machine has no other clock.
 */
export async function measurePublishing(effort: Effort): Promise<Measurement[]> {
  const place = await makePlace()
  const world = await place.open()
  try {
    await closeRound(world)
    let times = 0
    const publish = async () => {
      const { figures } = must(await publishRound(world, round, { reason: String((times += 1)) }))
      if (figures.some(({ is }) => is !== 'value')) throw new Error('a figure is not shown')
    }
    const published = await interleaved(
      effort,
      () => timed(publish),
      () => timed(emptyNode),
    )
    const found = await findRoundResult(world.db, round)
    const [chart] = found === undefined ? [] : chartsOfRound(found.result, {}, 'sv', 'diverging')
    if (chart === undefined) throw new Error('the round has no chart')
    const draw = async () => {
      const spec = chart.chart.draw({ language: 'sv', theme: 'light', width: 'wide', headed: true })
      if (!(await world.draw.svg(spec)).startsWith('<svg')) throw new Error('nothing is drawn')
    }
    const drawn = await interleaved(
      effort,
      () => timed(draw),
      () => timed(emptyNode),
    )
    return [
      ratioOf({ goal: '2', what: 'publishing 10 000 × 20, to node -e 0', unit: ' ms' }, published, {
        atMost: 3,
      }),
      ratioOf({ goal: '4', what: 'one chart as SVG, warm, to node -e 0', unit: ' ms' }, drawn, {
        atMost: 0.5,
      }),
    ]
  } finally {
    world.close()
    place.remove()
  }
}

/** A round of a long employee questionnaire, with so many answers in a closed block. */
async function closeRound(world: NodeWorld): Promise<void> {
  const file = world.catalogue.definitions.get(`${round.series}/1.json`)
  const { definition } = must(await publishDefinition(world, file))
  must(await addSeries(world, { key: round.series, title: 'Alla' }))
  must(await planRound(world, { ...round, definition: `${round.series}@1` }))
  must(await importPeople(world, round, { people: 'person,unit,language,email\na,,sv,\n' }))
  must(await openRound(world, round))
  await world.db.work([
    beginClosing(world.db, round),
    ...addBlock(world.db, round, madeUp(definition)),
    endClosing(world.db, round, { invited: people, submitted: people, destroyed: false }),
  ])
}

/** Answers by a fixed seed: the codes 2–6 are the points 1–5, or five of eleven. */
function madeUp(definition: Definition): Block {
  const chance = seeded(20)
  const names = itemsOf(definition).flatMap(({ key, kind }) => (kind === 'scale' ? [key] : []))
  if (names.length !== 20) throw new Error(`${String(names.length)} questions instead of 20`)
  return {
    rows: people,
    atoms: [{}],
    asked: [people],
    atomOf: new Uint16Array(people),
    columns: new Map(
      names.map((name) => [
        name,
        Uint8Array.from({ length: people }, () => 2 + Math.floor(chance() * 5)),
      ]),
    ),
  }
}
