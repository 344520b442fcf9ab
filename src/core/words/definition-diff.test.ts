import { expect, test } from 'vitest'
import { questionnaire } from '../../../test/small-survey.ts'
import { definition } from '../definition/definition.ts'
import { definitionDiff } from '../definition/diff.ts'
import { definitionDiffInWords } from './definition-diff.ts'

const same = (item: string) => ({ item, change: 'same' as const })
const scale = (key: string, more: Record<string, unknown> = {}) => ({
  ...{ key, kind: 'scale', scale: 'betyg', text: { sv: key } },
  ...more,
})
const mean = (item: string) => ({ key: item, kind: 'mean', item })

const first = questionnaire({
  items: [scale('nojd'), scale('kaffe'), scale('pris'), scale('tid')],
  measures: ['nojd', 'kaffe', 'pris', 'tid'].map(mean),
})
const second = definition.parse({
  ...first,
  version: 2,
  pages: [
    {
      items: [
        scale('nojd', { since: same('nojd'), scale: 'tio' }),
        scale('kaffe', { since: same('kaffe'), text: { sv: 'Kaffet är gott' } }),
        scale('tid', { since: same('tid') }),
        scale('lokal'),
      ],
    },
  ],
  measures: [mean('nojd'), { ...mean('kaffe'), decimals: 1 }, mean('tid'), mean('lokal')],
})
const diff = definitionDiff(first, second, [first, second])

test('what broke, what else changed, and how much is as it was', () => {
  expect(definitionDiffInWords(diff, 'sv')).toBe(`liten@1 → liten@2

Frågor
  nojd: ny skala; skalan 1–5 blev 0–10
  kaffe: samma fråga; ändrad ordalydelse (versionen säger att frågan är densamma: ange reworded om meningen kan ha ändrats)
  lokal: ny fråga
  pris: borttagen
  1 fråga är oförändrad

Mått
  nojd: bryter jämförbarheten: ny skala (nojd)
  kaffe: kan jämföras; decimaler: 1, förut 2
  lokal: nytt mått
  pris: borttaget
  1 mått kan jämföras`)
})

test('in English too', () => {
  const said = definitionDiffInWords(diff, 'en').split('\n')
  expect(said).toContain('  nojd: new scale; the scale 1–5 became 0–10')
  expect(said).toContain('  nojd: breaks comparability: new scale (nojd)')
  expect(said).toContain('  1 measure can be compared')
})

test('a version that is not at hand is named, and so is a whole that alone is made otherwise', () => {
  const groups = { by: ['kundtyp'], cross: [], whole: { meanOf: 'kundtyp' } }
  const third = definition.parse({ ...second, version: 4, groups })
  const pages = third.pages.map(({ items }) => ({
    items: items.map((item) => ({ ...item, since: same(item.key) })),
  }))
  const said = definitionDiffInWords(definitionDiff(second, { ...third, pages }, [second]), 'sv')
  expect(said).toContain('liten@2 → liten@4\nVersion 3 finns inte här.')
  expect(said).toContain('  tid: bryter jämförbarheten: ändrad beräkning för helheten\n')
  expect(said).toContain('  helheten: medelvärdet av grupperna i kundtyp, förut alla svar')
})

test('two that are the same, or no versions of one another, are a sentence', () => {
  expect(definitionDiffInWords(definitionDiff(first, first, []), 'sv')).toBe(
    'liten@1 och liten@1 är lika.',
  )
  const other = { ...first, key: 'annan' }
  expect(definitionDiffInWords(definitionDiff(first, other, []), 'sv')).toBe(
    'liten@1 och annan@1 är olika enkäter: deras värden jämförs inte.',
  )
})
