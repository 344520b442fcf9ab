import { refuse } from '../core/refusal.ts'
import { type Series, series } from '../core/series.ts'
import { listSeries } from '../db/series.ts'
import { addSeries } from '../work/add-series.ts'
import { type SeriesContents, showSeries } from '../work/show-series.ts'
import { type Call, type Command, needed, option, tell, word, WrongUse } from './command.ts'

export const seriesAdd: Command = {
  name: 'series add',
  takes:
    'KEY --title T [--audience A] [--visibility private|asked|public] ' +
    '[--cadence monthly|quarterly|thirds|half-yearly|yearly|every-second-year|when-asked] ' +
    '[--indicator [--unit-name procent] [--decimals N] [--percent] [--direction higher|lower]]',
  summary: 'add a series: a measurement repeated over years, or an indicator that is never asked',
  example: 'nojd series add hme --title "HME, alla anställda"',
  options: {
    title: { type: 'string' },
    audience: { type: 'string' },
    visibility: { type: 'string' },
    cadence: { type: 'string' },
    indicator: { type: 'boolean' },
    'unit-name': { type: 'string' },
    decimals: { type: 'string' },
    percent: { type: 'boolean' },
    direction: { type: 'string' },
  },
  words: [1, 1],
  async run(call) {
    const wish = series.safeParse({
      key: word(call, 0),
      title: needed(call, 'title'),
      audience: option(call, 'audience'),
      visibility: option(call, 'visibility'),
      cadence: option(call, 'cadence'),
      indicator: indicatorWish(call),
    })
    if (!wish.success)
      return refuse(
        'invalid',
        'The series was not added:',
        wish.error.issues.map((i) => ({ where: i.path.join('.'), what: i.message })),
      )
    return tell(await addSeries(await call.open(), wish.data), ({ key, indicator }) =>
      indicator === null ? `Series ${key} is added.` : `Indicator ${key} is added.`,
    )
  },
}

export const seriesList: Command = {
  name: 'series list',
  takes: '',
  summary: 'list all series',
  example: 'nojd series list --json',
  words: [0, 0],
  async run(call) {
    const all = await listSeries((await call.open()).db)
    return {
      text: all.map(({ key, title }) => `${key}  ${title}`).join('\n') || 'There are no series.',
      data: { series: all },
    }
  },
}

export const seriesShow: Command = {
  name: 'series show',
  takes: 'KEY',
  summary: 'show what a series has: rounds, concepts, history, targets, benchmarks, events',
  example: 'nojd series show hme',
  words: [1, 1],
  async run(call) {
    return tell(await showSeries(await call.open(), word(call, 0)), contentsText)
  },
}

/** How the numbers of an indicator are written; null where people are asked. */
function indicatorWish(call: Call) {
  const { decimals, percent, indicator } = call.values
  const look = {
    unit: option(call, 'unit-name'),
    decimals: typeof decimals === 'string' ? Number(decimals) : undefined,
    percent,
    direction: option(call, 'direction'),
  }
  if (indicator === true) return look
  if (Object.values(look).some((value) => value !== undefined))
    throw new WrongUse('--unit-name, --decimals, --percent and --direction go with --indicator')
  return null
}

function contentsText({ series, rounds, concepts, counts }: SeriesContents): string {
  const lines = {
    audience: series.audience,
    cadence: series.cadence,
    visibility: series.visibility,
    indicator: lookText(series),
    rounds: rounds.map((r) => `${r.period} ${r.state} (${r.definition})`).join(', '),
    concepts: concepts.join(', '),
    ...counts,
  }
  const shown = Object.entries(lines).filter(([, text]) => text !== '')
  return [
    `${series.key}  ${series.title}`,
    ...shown.map(([name, text]) => `  ${name.padEnd(12)}${String(text)}`),
  ].join('\n')
}

function lookText({ indicator }: Series): string {
  if (indicator === null) return ''
  const { unit, decimals, percent, direction } = indicator
  const parts = [
    unit,
    `decimals ${String(decimals)}`,
    percent ? 'percent' : '',
    `${direction} is better`,
  ]
  return parts.filter((part) => part !== '').join(', ')
}
