import { figureLine } from '../core/words/figure.ts'
import { definitionName } from '../core/key.ts'
import { refuse } from '../core/refusal.ts'
import { day, type RoundKey, readRoundName, roundName } from '../core/round.ts'
import { writeCsv } from '../exchange/csv.ts'
import { closeRound } from '../work/close-round.ts'
import { openRound } from '../work/open-round.ts'
import { planRound } from '../work/plan-round.ts'
import { publishRound } from '../work/publish-round.ts'
import { roundLinks } from '../work/round-links.ts'
import { readText } from './files.ts'
import { type Call, type Command, needed, option, tell, word, WrongUse } from './command.ts'

export const roundPlan: Command = {
  name: 'round plan',
  takes:
    'SERIES/PERIOD --definition KEY@V [--opens DAY] [--closes DAY] [--population FILE] [--open-link]',
  summary: 'plan a round; with --open-link anybody who has the link can answer',
  example: 'nojd round plan hme/2026 --definition hme@1 --closes 2026-12-11',
  options: {
    definition: { type: 'string' },
    opens: { type: 'string' },
    closes: { type: 'string' },
    population: { type: 'string' },
    'open-link': { type: 'boolean' },
  },
  words: [1, 1],
  async run(call) {
    const key = roundKey(call)
    const definition = needed(call, 'definition')
    if (!definitionName.safeParse(definition).success)
      return refuse('invalid', `--definition is written key@version, such as hme@1.`)
    for (const end of ['opens', 'closes'])
      if (option(call, end) !== undefined && !day.safeParse(option(call, end)).success)
        return refuse('invalid', `--${end} is a day such as 2026-11-21.`)
    const file = option(call, 'population')
    const population = file === undefined ? null : readText(file)
    const planned = await planRound(await call.open(), {
      ...key,
      definition,
      opens: option(call, 'opens') ?? null,
      closes: option(call, 'closes') ?? null,
      openLink: call.values['open-link'] === true,
      population,
    })
    return tell(
      planned,
      (round) => `Round ${roundName(round)} is planned with ${round.definition}.`,
    )
  },
}

export const roundOpen: Command = {
  name: 'round open',
  takes: 'SERIES/PERIOD',
  summary: 'open a round: from now on it takes answers',
  example: 'nojd round open hme/2026',
  words: [1, 1],
  async run(call) {
    const key = roundKey(call)
    const opened = await openRound(await call.open(), key)
    return tell(opened, (round) => `Round ${roundName(round)} is open.`)
  },
}

export const roundLinksCommand: Command = {
  name: 'round links',
  takes: 'SERIES/PERIOD',
  summary: 'write person,address for everybody asked, or the open link',
  example: 'nojd round links hme/2026 > links.csv',
  words: [1, 1],
  async run(call) {
    const key = roundKey(call)
    const links = await roundLinks(await call.open(), key)
    return tell(links, (all) =>
      writeCsv(
        ['person', 'address'],
        all.map(({ person, address }) => [person, address]),
      ).trimEnd(),
    )
  },
}

export const roundClose: Command = {
  name: 'round close',
  takes: 'SERIES/PERIOD',
  summary: 'close a round: no more answers, and none can be traced any more',
  example: 'nojd round close hme/2026',
  words: [1, 1],
  async run(call) {
    const key = roundKey(call)
    const closed = await closeRound(await call.open(), key)
    return tell(closed, ({ submitted, invited, destroyed }) => {
      const of = invited === null ? '' : ` of ${String(invited)}`
      const few = destroyed ? ' They were too few to be opened and are destroyed.' : ''
      return `Round ${roundName(key)} is closed with ${String(submitted)}${of} answers.${few}`
    })
  },
}

export const roundPublish: Command = {
  name: 'round publish',
  takes: 'SERIES/PERIOD [--preliminary] [--reason TEXT]',
  summary: 'compute every figure of a closed round once and freeze them',
  example: 'nojd round publish hme/2026',
  options: { preliminary: { type: 'boolean' }, reason: { type: 'string' } },
  words: [1, 1],
  async run(call) {
    const key = roundKey(call)
    const published = await publishRound(await call.open(), key, {
      preliminary: call.values['preliminary'] === true,
      reason: option(call, 'reason') ?? null,
    })
    return tell(published, ({ figures, number, hash }) => {
      const whole = figures.filter(({ group }) => Object.keys(group).length === 0)
      const lines = whole.map((figure) => figureLine(figure, call.settings.locale))
      const first = `Round ${roundName(key)} is published, number ${String(number)}, ${hash}.`
      return [first, ...lines].join('\n')
    })
  },
}

/** The round that the first word names. */
export function roundKey(call: Call): RoundKey {
  const key = readRoundName(word(call, 0))
  if (key === null) throw new WrongUse(`a round is written series/period, such as hme/2026`)
  return key
}
