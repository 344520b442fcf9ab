import { testWorld } from '#world'
import { afterEach, describe, expect, test } from 'vitest'
import { listTrends } from '../../src/db/trend.ts'
import { trendAsChart } from '../../src/charts/trend/as-chart.ts'
import { chartCsv } from '../../src/work/chart-csv.ts'
import type { Figure } from '../../src/core/figure.ts'
import type { Publication } from '../../src/core/publication.ts'
import { isRefusal, type Refusal } from '../../src/core/refusal.ts'
import { countBallots } from '../../src/db/ballot.ts'
import { findBlock } from '../../src/db/block.ts'
import { isDemo, markInstallation } from '../../src/db/installation.ts'
import { findPublication } from '../../src/db/publication.ts'
import { findRound } from '../../src/db/round.ts'
import { createApp } from '../../src/http/app.tsx'
import { closeRound, forgetClosedRounds } from '../../src/work/close-round.ts'
import { importPeople } from '../../src/work/import-people.ts'
import { openRound } from '../../src/work/open-round.ts'
import { planRound } from '../../src/work/plan-round.ts'
import { publishDefinition } from '../../src/work/publish-definition.ts'
import { publishRound } from '../../src/work/publish-round.ts'
import { roundLinks } from '../../src/work/round-links.ts'
import type { World } from '../../src/world.ts'
import { client } from '../client.ts'
import { dump, storedBallots } from '../dump.ts'
import { allNine, fielded, type Fielded, hme, peopleCsv } from '../fielded.ts'
import { signedIn } from '../signed-in.ts'
import { granted, type TestWorld, type Wish } from '../world.ts'

let last: TestWorld | undefined
/** A city of its own, once the one before is no more: one database holds one city at a time. */
async function city(how: Wish = { kind: 'demo' }): Promise<TestWorld> {
  await last?.close()
  return (last = await testWorld(how))
}
afterEach(() => last?.close())

/** The colleagues answer, one after another, all nine the same. */
async function answer(world: TestWorld, round: Fielded, people: readonly string[], with_ = 4) {
  const api = client(createApp(world), null)
  for (const person of people) {
    const token = round.tokens.get(person) ?? ''
    const reply = await api.post(`/api/v1/responses/${token}`, { answers: allNine(with_) })
    expect([person, reply.status]).toEqual([person, 200])
  }
}

async function closedAndPublished(world: World, round: Fielded): Promise<Publication> {
  granted(await closeRound(world, round))
  return granted(await publishRound(world, round))
}

function figure({ figures }: Publication, measure: string, unit = ''): Figure | undefined {
  return figures.find((one) => one.measure === measure && (one.group['unit'] ?? '') === unit)
}

const colleagues = (unit: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${unit}-${String(i + 1)}`)

const confidential = hme({ key: 'hme-konf', anonymity: 'confidential' })

describe('who may be promised anonymity', () => {
  test('an anonymous round does not open in a real database, and the reason is told', async () => {
    const world = await city({ kind: 'real' })
    const round = await fielded(world, { upTo: 'planned' })
    const refusal = refused(await openRound(world, round))
    expect(refusal.refused).toBe('needs-sealing')
    expect(refusal.because).toContain('does not seal ballots yet')
    expect((await findRound(world.db, round))?.state).toBe('draft')
    const anna = await signedIn(world, createApp(world))
    const page = await anna.press(await anna.open('/omgang/hme/2025'), 'Öppna omgången')
    expect([page.status, page.title]).toEqual([409, 'Det gick inte – Nöjd'])
    expect(page.text).toContain('does not seal ballots yet')
  })

  test('a database that was marked as real or as a demo stays so, whoever marks it again', async () => {
    for (const [kind, other] of [
      ['real', 'demo'],
      ['demo', 'real'],
    ] as const) {
      const world = await city({ kind })
      await world.db.work([markInstallation(world.db, other, world.now().toISOString())])
      expect([kind, await isDemo(world.db)]).toEqual([kind, kind === 'demo'])
      const opened = await openRound(world, await fielded(world, { upTo: 'planned' }))
      expect([kind, isRefusal(opened) && opened.refused]).toEqual([
        kind,
        kind === 'real' && 'needs-sealing',
      ])
    }
  })

  test('respondents in a demo read that answers are not sealed, in a real database nothing of the kind', async () => {
    for (const kind of ['demo', 'real'] as const) {
      const world = await city({ kind })
      const round = await fielded(world, { definition: confidential })
      const page = await createApp(world).request(
        `http://nojd.test${round.links.get('it-1') ?? ''}`,
        {
          headers: { Host: 'nojd.test' },
        },
      )
      const text = await page.text()
      expect(text.includes('Svaren är inte förseglade')).toBe(kind === 'demo')
      expect(text).toContain('Enkäten är konfidentiell.')
      expect(text).not.toMatch(/anonym/i)
    }
  })
})

describe('what is printed of whom', () => {
  test('a confidential round about real people prints the whole round only, and the page says why', async () => {
    const world = await city({ kind: 'real' })
    const people = { it: 12, hr: 12 }
    const round = await fielded(world, { definition: confidential, people })
    await answer(world, round, [...colleagues('it', 12), ...colleagues('hr', 12)])
    const publication = await closedAndPublished(world, round)
    expect(publication.plan).toEqual({ by: [], cross: [], whole: 'people' })
    expect(publication.figures.every(({ group }) => Object.keys(group).length === 0)).toBe(true)
    expect(figure(publication, 'hme')).toMatchObject({ is: 'value', value: 75, n: 24 })
    // Not even the block knows more than the plan.
    expect((await findBlock(world.db, round))?.atoms).toEqual([{}])
    const anna = await signedIn(world, createApp(world))
    expect((await anna.open('/omgang/hme/2025')).text).toContain(
      'Bara hela omgången redovisas: grupper visas först när kombinationer av grupper granskas exakt.',
    )
  })

  test('six colleagues answer and nothing is shown; the seventh answers, and the index appears', async () => {
    const world = await city()
    const people = { it: 9, hr: 9 }
    const round = await fielded(world, { people })
    await answer(world, round, [...colleagues('it', 6), ...colleagues('hr', 7)])
    const publication = await closedAndPublished(world, round)
    expect(figure(publication, 'hme', 'stad/it')).toEqual({
      ...{ measure: 'hme', concept: 'hme', group: { unit: 'stad/it' } },
      ...{ is: 'withheld', withheld: 'too-few' },
    })
    expect(figure(publication, 'hme', 'stad/hr')).toMatchObject({ is: 'value', value: 75, n: 7 })
    expect(figure(publication, 'meningsfullt', 'stad/hr')).toMatchObject({ is: 'value', value: 4 })
    const anna = await signedIn(world, createApp(world))
    const page = await anna.open('/serie/hme?unit=stad/it&concept=hme')
    expect(page.text).toContain('HME visas inte år 2025: för få svar')
    expect(page.text).not.toMatch(/\b75\b|n = 6|\b6 av/)
    const csv = await anna.send('/api/v1/series/hme/trend/chart.csv?concept=hme&unit=stad/it')
    expect((await csv.text()).split('\n')[1]).toBe(
      'hme,hme,stad/it,2025,,,final,hme/2025,,too-few,,,,,,',
    )
  })

  test('shares wait for ten, while the index and the mean are shown from seven', async () => {
    const world = await city()
    const round = await fielded(world, { people: { it: 12, hr: 12 } })
    await answer(world, round, [...colleagues('it', 9), ...colleagues('hr', 10)])
    const publication = await closedAndPublished(world, round)
    expect(figure(publication, 'hme', 'stad/it')).toMatchObject({ is: 'value', n: 9 })
    expect(figure(publication, 'meningsfullt-topp', 'stad/it')).toMatchObject({ is: 'withheld' })
    expect(figure(publication, 'meningsfullt-topp', 'stad/hr')).toMatchObject({
      ...{ is: 'value', value: 100, n: 10 },
      band: { set: 'toppbetyg', word: 'excellent' },
    })
  })

  test('each figure is held to its own n: seven answered, but one of them left the question out', async () => {
    const world = await city()
    const round = await fielded(world, { people: { it: 9, hr: 9 } })
    await answer(world, round, [...colleagues('it', 6), ...colleagues('hr', 9)])
    const token = round.tokens.get('it-7') ?? ''
    await client(createApp(world), null).post(`/api/v1/responses/${token}`, {
      answers: { ...allNine(4), ansvar: null },
    })
    const publication = await closedAndPublished(world, round)
    expect(figure(publication, 'ansvar', 'stad/it')).toMatchObject({ is: 'withheld' })
    expect(figure(publication, 'fortroende', 'stad/it')).toMatchObject({ is: 'value', n: 7 })
    expect(figure(publication, 'motivation', 'stad/it')).toMatchObject({ is: 'value', n: 7 })
    // Nine times HME less the other eight would be what six said of ansvar.
    expect(figure(publication, 'hme', 'stad/it')).toMatchObject({ is: 'withheld' })
    expect(figure(publication, 'ledarskap', 'stad/it')).toMatchObject({ is: 'withheld' })
  })

  test('a confidential round shows from five, shares from seven', async () => {
    const world = await city()
    const round = await fielded(world, { definition: confidential, people: { it: 9, hr: 9 } })
    await answer(world, round, [...colleagues('it', 4), ...colleagues('hr', 5)])
    const publication = await closedAndPublished(world, round)
    expect(publication.thresholds).toEqual({ mean: 5, share: 7, spread: 10, text: 5 })
    expect(figure(publication, 'hme', 'stad/it')).toMatchObject({ is: 'withheld' })
    expect(figure(publication, 'hme', 'stad/hr')).toMatchObject({ is: 'value', n: 5 })
    expect(figure(publication, 'meningsfullt-topp', 'stad/hr')).toMatchObject({ is: 'withheld' })
    expect(figure(publication, 'meningsfullt-topp')).toMatchObject({ is: 'value', n: 9 })
  })

  test('NOJD_FEWEST raises every line and lowers none, and is frozen when the round opens', async () => {
    const world = await city({ kind: 'demo', fewest: 12 })
    const round = await fielded(world, { people: { it: 20, hr: 20 } })
    await answer(world, round, [...colleagues('it', 11), ...colleagues('hr', 12)])
    const relaxed = { ...world, settings: { ...world.settings, fewest: 0 } }
    const publication = await closedAndPublished(relaxed, round)
    expect(publication.thresholds).toEqual({ mean: 12, share: 12, spread: 20, text: 20 })
    expect(figure(publication, 'hme', 'stad/it')).toMatchObject({ is: 'withheld' })
    expect(figure(publication, 'hme', 'stad/hr')).toMatchObject({ is: 'value', n: 12 })
  })

  test('a unit stands for everybody below it, and its people are printed under the names of that year', async () => {
    const world = await city()
    const round = await fielded(world, { people: { it: 8, hr: 8 } })
    await answer(world, round, colleagues('it', 8), 5)
    await answer(world, round, colleagues('hr', 8), 3)
    const publication = await closedAndPublished(world, round)
    expect(figure(publication, 'hme', 'stad')).toMatchObject({ value: 75, n: 16, N: 16 })
    expect(figure(publication, 'hme', 'stad/it')).toMatchObject({ value: 100, n: 8, N: 8 })
    expect(figure(publication, 'hme', 'stad/hr')).toMatchObject({ value: 50, n: 8, N: 8 })
  })

  test('with nobody’s answers a figure is none, not zero', async () => {
    const world = await city()
    const round = await fielded(world, { definition: confidential })
    const publication = await closedAndPublished(world, round)
    expect(figure(publication, 'hme')).toMatchObject({ is: 'none', reason: 'no-answers' })
    expect(publication.response).toMatchObject({ submitted: 0, rate: 0 })
  })
})

describe('closing', () => {
  test('an anonymous round with six ballots is destroyed unopened, and nothing is told of it', async () => {
    const world = await city()
    const round = await fielded(world)
    await answer(world, round, colleagues('it', 6), 2)
    expect(granted(await closeRound(world, round))).toEqual({
      ...{ invited: 10, submitted: 6 },
      destroyed: true,
    })
    const block = await findBlock(world.db, round)
    expect([
      block?.rows,
      [...(block?.columns.values() ?? [])].every((c) => c.length === 0),
    ]).toEqual([0, true])
    const publication = granted(await publishRound(world, round))
    expect(publication.figures.every(({ is }) => is === 'withheld')).toBe(true)
    expect(publication.response).toMatchObject({ submitted: 6, rate: null })
    expect(JSON.stringify(publication.figures)).not.toMatch(/"n"|"value"/)
  })

  test('the seventh ballot opens the box', async () => {
    const world = await city()
    const round = await fielded(world)
    await answer(world, round, colleagues('it', 7))
    expect(granted(await closeRound(world, round))).toMatchObject({ destroyed: false })
    expect((await findBlock(world.db, round))?.rows).toBe(7)
  })

  test('a second close is refused and changes nothing', async () => {
    const world = await city()
    const round = await fielded(world)
    await answer(world, round, colleagues('it', 7))
    granted(await closeRound(world, round))
    const before = await dump(world)
    expect(refused(await closeRound(world, round)).refused).toBe('wrong-state')
    expect(await dump(world)).toBe(before)
  })

  test('two who close at the same moment close once', async () => {
    const world = await city()
    const round = await fielded(world)
    await answer(world, round, colleagues('it', 7))
    const both = await Promise.all([closeRound(world, round), closeRound(world, round)])
    expect(both.filter((one) => isRefusal(one))).toHaveLength(1)
    expect((await findBlock(world.db, round))?.rows).toBe(7)
    expect(figure(granted(await publishRound(world, round)), 'hme')).toMatchObject({ n: 7 })
  })

  test('cut off at any of its units of work, it is finished by closing again and nothing is lost', async () => {
    for (const survives of [0, 1]) {
      const world = await city()
      const round = await fielded(world)
      await answer(world, round, colleagues('it', 7))
      await expect(closeRound(failingAfter(world, survives), round)).rejects.toThrow('power cut')
      expect(await countBallots(world.db, round)).toBe(7)
      expect((await findRound(world.db, round))?.state).toBe(survives === 0 ? 'open' : 'closing')
      expect(await findBlock(world.db, round)).toBeUndefined()
      if (survives === 1) {
        const late = client(createApp(world), null)
        const token = round.tokens.get('it-7') ?? ''
        const reply = await late.post(`/api/v1/responses/${token}`, { answers: allNine(1) })
        expect(reply.status).toBe(409)
        expect(refused(await publishRound(world, round)).refused).toBe('wrong-state')
      }
      expect(granted(await closeRound(world, round))).toMatchObject({ submitted: 7 })
      expect(figure(granted(await publishRound(world, round)), 'hme')).toMatchObject({
        ...{ is: 'value', value: 75, n: 7 },
      })
    }
  })

  test('cut off before the traces are gone, closing again or the next start removes them', async () => {
    for (const finish of ['close', 'start'] as const)
      for (const cut of ['settle', 'remove'] as const) {
        const world = await city()
        const round = await fielded(world)
        await answer(world, round, colleagues('it', 7))
        const powerCut = () => Promise.reject(new Error('power cut'))
        const dying: World =
          cut === 'settle'
            ? { ...world, db: { ...world.db, settle: powerCut } }
            : { ...world, keys: { ...world.keys, remove: powerCut } }
        await expect(closeRound(dying, round)).rejects.toThrow('power cut')
        expect(await world.keys.list()).toHaveLength(1)
        if (finish === 'close')
          expect(refused(await closeRound(world, round)).refused).toBe('wrong-state')
        else await forgetClosedRounds(world)
        expect(await world.keys.list()).toEqual([])
      }
  })

  test('afterwards nobody can join a colleague or a link to an answer in any table', async () => {
    const world = await city()
    const round = await fielded(world, { people: { it: 20, hr: 20 } })
    const tokens = [...round.tokens.values()]
    await answer(world, round, [...round.tokens.keys()].slice(0, 30))
    // The control: while it is open, a token's hash is there to be found, and so is the ballot.
    const everything = await dump(world)
    expect(everything).toContain(await sha256(tokens[0] ?? ''))
    expect(await storedBallots(world, round)).toHaveLength(30)
    expect(await world.keys.list()).toHaveLength(1)

    granted(await closeRound(world, round))
    for (const table of ['ballot', 'invitation'] as const)
      expect(await world.db.all(world.db.build.selectFrom(table).selectAll())).toEqual([])
    expect(await world.keys.list()).toEqual([])
    const block = await findBlock(world.db, round)
    expect(block?.atoms).toEqual([{ unit: 'stad/hr' }, { unit: 'stad/it' }])
    expect(refused(await roundLinks(world, round)).refused).toBe('wrong-state')
    const left = await dump(world)
    for (const token of tokens) {
      expect(left).not.toContain(token)
      expect(left).not.toContain(token.slice(6))
      expect(left).not.toContain(await sha256(token))
    }
  })

  test('the operator reads it in the log where the engine keeps a history in which ballots stay', async () => {
    const world = await city()
    const round = await fielded(world)
    await answer(world, round, colleagues('it', 7))
    granted(await closeRound(world, round))
    // What the engine says of itself: D1 can be taken back thirty days, a file of one's own cannot.
    const settled = await world.db.settle()
    expect(['gone', 'kept']).toContain(settled)
    const log = world.logged.join('\n')
    expect(log.includes('deleted ballots stay in the history of the database')).toBe(
      settled === 'kept',
    )
    expect(log).not.toContain('close again')
  })

  test('the answers stand in another order each time', async () => {
    const orders = new Set<string>()
    for (const _ of [1, 2]) {
      const world = await city()
      const round = await fielded(world, { people: { it: 20 } })
      const api = client(createApp(world), null)
      for (const [i, token] of [...round.tokens.values()].entries()) {
        const answers = { ...allNine(4), meningsfullt: 1 + (i % 5) }
        await api.post(`/api/v1/responses/${token}`, { answers })
      }
      if (orders.size > 0) world.random(1)
      granted(await closeRound(world, round))
      const block = await findBlock(world.db, round)
      orders.add((block?.columns.get('meningsfullt') ?? []).join(' '))
    }
    expect(orders.size).toBe(2)
    for (const order of orders)
      expect(order.split(' ').sort().join('')).toBe('2222333344445555' + '6666')
  })
})

describe('publishing', () => {
  test('needs a closed round; again it needs a reason, and number 1 stays as it was', async () => {
    const world = await city()
    const round = await fielded(world)
    await answer(world, round, colleagues('it', 7))
    expect(refused(await publishRound(world, round)).refused).toBe('wrong-state')
    const first = await closedAndPublished(world, round)
    expect([first.number, first.reason, first.state]).toEqual([1, null, 'final'])
    const frozen = await publicationRows(world)
    for (const reason of [undefined, null, '', '   '])
      expect(
        refused(await publishRound(world, round, { reason: reason ?? null })).because,
      ).toContain('Give a reason')
    expect(await publicationRows(world)).toEqual(frozen)
    world.turnClock(60)
    const second = granted(await publishRound(world, round, { reason: 'Namnbyte på en enhet' }))
    expect([second.number, second.reason]).toEqual([2, 'Namnbyte på en enhet'])
    expect(second.figures).toEqual(first.figures)
    expect(second.hash).not.toBe(first.hash)
    expect((await publicationRows(world))[0]).toEqual(frozen[0])
    expect((await findPublication(world.db, round))?.number).toBe(2)
  })

  test('two who publish at the same moment publish once', async () => {
    const world = await city()
    const round = await fielded(world)
    await answer(world, round, colleagues('it', 7))
    granted(await closeRound(world, round))
    const both = await Promise.all([publishRound(world, round), publishRound(world, round)])
    expect(both.filter((one) => isRefusal(one))).toHaveLength(1)
    expect(await publicationRows(world)).toHaveLength(1)
  })

  test('a preliminary publication says so', async () => {
    const world = await city()
    const round = await fielded(world)
    await answer(world, round, colleagues('it', 7))
    granted(await closeRound(world, round))
    const publication = granted(await publishRound(world, round, { preliminary: true }))
    expect(publication.state).toBe('preliminary')
    const [index] = await listTrends(world.db, 'hme', {}, 'sv')
    expect(index?.trend.points[0]).toMatchObject({ status: 'preliminary' })
    expect(index && chartCsv(trendAsChart(index, 'sv'))).toContain(',preliminary,hme/2025')
  })

  test('the same answers in any order, replaced or not, give the same figures to the last byte', async () => {
    const publications: string[] = []
    for (const turned of [false, true]) {
      const world = await city()
      const round = await fielded(world, { people: { it: 12, hr: 12 } })
      const people = [...round.tokens.keys()].map((person, i) => [person, 1 + (i % 5)] as const)
      if (turned)
        await answer(
          world,
          round,
          people.map(([person]) => person),
          2,
        )
      for (const [person, value] of turned ? people.reverse() : people)
        await answer(world, round, [person], value)
      publications.push(JSON.stringify((await closedAndPublished(world, round)).figures))
    }
    expect(publications[0]).toBe(publications[1])
  })
})

describe('what is frozen', () => {
  test('a published questionnaire: the same content again is fine, other content needs a new version', async () => {
    const world = await city()
    const first = granted(await publishDefinition(world, hme()))
    expect(first.already).toBe(false)
    const before = await dump(world)
    const { key, version, ...rest } = hme()
    expect(granted(await publishDefinition(world, { ...rest, version, key })).already).toBe(true)
    const changed = hme({ source: 'Någon annan' })
    const refusal = refused(await publishDefinition(world, changed))
    expect(refusal.refused).toBe('changed-version')
    expect(refusal.because).toContain('version 2')
    expect(await dump(world)).toBe(before)
    expect(granted(await publishDefinition(world, { ...changed, version: 2 })).already).toBe(false)
  })

  test('the frame, once a round is open', async () => {
    const world = await city()
    const round = await fielded(world)
    const before = await dump(world)
    const people = peopleCsv({ it: 2 })
    expect(refused(await importPeople(world, round, { people })).refused).toBe('wrong-state')
    expect(refused(await openRound(world, round)).refused).toBe('wrong-state')
    expect(await dump(world)).toBe(before)
  })

  test('before that, a second people.csv stands in place of the first, and old links lead nowhere', async () => {
    const world = await city()
    const round = await fielded(world, { upTo: 'planned' })
    granted(await importPeople(world, round, { people: peopleCsv({ hr: 8 }) }))
    granted(await openRound(world, round))
    expect(granted(await roundLinks(world, round)).map(({ person }) => person)).toEqual(
      colleagues('hr', 8),
    )
    const gone = await client(createApp(world), null).post(
      `/api/v1/responses/${round.tokens.get('it-1') ?? ''}`,
      { answers: {} },
    )
    expect(gone.status).toBe(404)
  })

  test('a round with nobody in it does not open, a planned one is not planned twice', async () => {
    const world = await city()
    granted(await publishDefinition(world, hme()))
    await fielded(world)
    const wish = { series: 'hme', period: '2026', definition: 'hme@1' }
    granted(await planRound(world, wish))
    expect(refused(await openRound(world, wish)).refused).toBe('nobody-asked')
    const keys = await world.keys.list()
    expect(keys).toHaveLength(2)
    expect(refused(await planRound(world, wish)).refused).toBe('already-exists')
    expect(await world.keys.list()).toEqual(keys)
    const nowhere = { ...wish, period: '2027' }
    expect(refused(await planRound(world, { ...nowhere, series: 'x' })).refused).toBe('not-found')
    expect(refused(await planRound(world, { ...nowhere, definition: 'hme@9' })).refused).toBe(
      'not-found',
    )
    const ends = { opens: '2027-02-01', closes: '2027-01-01' }
    expect(refused(await planRound(world, { ...nowhere, ...ends })).refused).toBe('invalid')
    expect(await world.keys.list()).toEqual(keys)
  })

  test('without its secret a round neither opens nor closes, and says where to look', async () => {
    const world = await city()
    const round = await fielded(world)
    const empty = { ...world, keys: { ...world.keys, get: () => Promise.resolve(undefined) } }
    const refusal = refused(await closeRound(empty, round))
    expect(refusal.refused).toBe('key-missing')
    expect(refusal.because).toContain(world.keys.whenMissing)
    expect(world.keys.whenMissing).toMatch(/NOJD_KEYS|KEYS in wrangler\.toml/)
    expect((await findRound(world.db, round))?.state).toBe('open')
  })
})

function refused(outcome: unknown): Refusal {
  if (!isRefusal(outcome)) throw new Error('it was not refused')
  return outcome
}

/** The real database, with a power cut before the unit of work after so many. */
function failingAfter(world: TestWorld, survives: number): World {
  let left = survives
  return {
    ...world,
    db: {
      ...world.db,
      async work(changes) {
        if (left-- <= 0) throw new Error('power cut')
        return world.db.work(changes)
      },
    },
  }
}

async function publicationRows(world: TestWorld): Promise<unknown[]> {
  return world.db.all(world.db.build.selectFrom('publication').selectAll().orderBy('number'))
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
