import { textIn } from '../../core/definition/text.ts'
import { wordsOf } from '../../core/words/words.ts'
import { type BulletRow, levelOf } from './content.ts'
import { bandGrounds, benchmarkDot, boundDot, targetMark, valueDot, whisker } from './marks.ts'
import type { Look } from '../chart.ts'
import { type KeyEntry, swatch } from '../parts/key.ts'
import { themes } from '../look/theme.ts'

/** What the marks mean, of those that are there. */
export function bulletKey(rows: readonly BulletRow[], look: Look): KeyEntry[] {
  const { bulletStrip: words, chart } = wordsOf(look.language)
  const theme = themes[look.theme]
  const shown = rows.filter(({ figure }) => figure.is === 'value' || figure.is === 'bound')
  const has = (test: (row: BulletRow) => boolean) => shown.some(test)
  const goal = shown.find(({ target }) => levelOf(target) !== null)?.target
  const line = (colour: string, foot: number) => (px: number, py: number) =>
    whisker(
      { low: px, high: px + 20 },
      py,
      { left: px, right: px + 20, ticks: [], toX: (x) => x },
      colour,
      foot,
    )
  const entries: [when: boolean, text: string, width: number, draw: KeyEntry['draw']][] = [
    [
      has(({ figure }) => figure.is === 'value'),
      words.valueKey,
      12,
      (px, py) => [{ ...valueDot(theme), px: px + 6, py }],
    ],
    [
      has(({ figure }) => figure.is === 'bound'),
      words.boundKey,
      12,
      (px, py) => [{ ...boundDot(true, theme), px: px + 6, py }],
    ],
    [
      has(({ figure }) => figure.is === 'value' && Boolean(figure.interval)),
      chart.interval,
      20,
      line(theme.accent, 4),
    ],
    [
      goal !== undefined,
      words.targetKey,
      10,
      (px, py) =>
        goal ? targetMark({ ...goal, direction: 'at-least' }, px + 3, py + 3, 4, theme) : [],
    ],
    [
      has(({ benchmarks }) => benchmarks.some(({ value }) => value !== null)),
      words.benchmarkKey,
      12,
      (px, py) => [{ ...benchmarkDot(theme), px: px + 6, py }],
    ],
    [
      has(({ benchmarks }) => benchmarks.some(({ low }) => low !== null)),
      words.rangeKey,
      20,
      line(theme.muted, 3),
    ],
  ]
  const sets = new Map(shown.flatMap(({ bands }) => (bands ? [[bands.key, bands] as const] : [])))
  const grounds = [...sets.values()].flatMap((set) => bandGrounds(set, 0, theme))
  return [
    ...entries.filter(([when]) => when).map(([, text, width, draw]) => ({ text, width, draw })),
    ...grounds.map(({ label, fill }) => ({
      text: textIn(label, look.language),
      width: 18,
      draw: swatch(fill, 18),
    })),
  ]
}
