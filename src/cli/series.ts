import { series } from '../core/series.ts'
import { refuse } from '../core/refusal.ts'
import { listSeries } from '../db/series.ts'
import { addSeries } from '../work/add-series.ts'
import { type Command, needed, option, tell, word } from './command.ts'

export const seriesAdd: Command = {
  name: 'series add',
  takes: 'KEY --title T [--audience A] [--visibility private|asked|public]',
  summary: 'add a series: a measurement repeated over years',
  example: 'nojd series add hme --title "HME, alla anställda"',
  options: {
    title: { type: 'string' },
    audience: { type: 'string' },
    visibility: { type: 'string' },
  },
  words: [1, 1],
  async run(call) {
    const wish = series.safeParse({
      key: word(call, 0),
      title: needed(call, 'title'),
      audience: option(call, 'audience'),
      visibility: option(call, 'visibility'),
    })
    if (!wish.success)
      return refuse(
        'invalid',
        'The series was not added:',
        wish.error.issues.map((i) => ({ where: i.path.join('.'), what: i.message })),
      )
    return tell(
      await addSeries(await call.open(), wish.data),
      ({ key }) => `Series ${key} is added.`,
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
