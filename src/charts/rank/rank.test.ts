import { beforeAll, describe, expect, test } from 'vitest'
import { expectReadable, expectWhole, readDrawn, type Drawn } from '../../../test/drawn.ts'
import { display } from '../../core/display.ts'
import type { NumberFigure } from '../../core/figure.ts'
import type { Look } from '../chart.ts'
import type { Rank } from './content.ts'
import { rankChart } from './rank.ts'
import { renderSvg } from '../drawing/render.ts'
import { themes } from '../look/theme.ts'

const wide: Look = { language: 'sv', theme: 'light', width: 'wide', headed: true }

/** The options as they were given: their order by mean rank is Klimat, Etik and Säkerhet, Mångfald. */
const asked = ['Etik', 'Klimat', 'Mångfald', 'Säkerhet']
const everybody = [2.5, 1.5, 3.5, 2.5]
const ranking = ranked(asked, {
  '': everybody,
  Kunder: [2, 1, 4, 3],
  Personal: [1, 2, 3, 4],
})

beforeAll(() => renderSvg(rankChart(ranking, 'sv').draw(wide)), 30_000)

describe('the heading', () => {
  const of = (content: Rank) => rankChart(content, 'sv').heading

  test('names what has the lowest mean rank, and in how many groups it is on top', () => {
    expect(of(ranking)).toBe('Klimat överst, medelplats 1,50; överst i 1 av 2 grupper')
    expect(rankChart(ranking, 'en').heading).toBe(
      'Klimat on top, mean rank 1.50; on top in 1 of 2 groups',
    )
    const alike = ranked(asked, { '': everybody, A: everybody, B: everybody })
    expect(of(alike)).toBe('Klimat överst, medelplats 1,50; överst även i båda grupperna')
    expect(of(ranked(asked, { '': everybody }))).toBe('Klimat överst, medelplats 1,50')
  })

  test('a shared first place in a group is not being on top of it', () => {
    const shared = ranked(asked, { '': everybody, A: [3, 1.5, 1.5, 4], B: everybody })
    expect(of(shared)).toBe('Klimat överst, medelplats 1,50; överst i 1 av 2 grupper')
  })

  test('several may share the first place', () => {
    expect(of(ranked(['a', 'b', 'c'], { '': [1.8, 1.8, 2.4] }))).toBe(
      'a och b delar plats 1, medelplats 1,80',
    )
  })

  test('a group that is withheld is not counted, and that is said', () => {
    const hidden = ranked(asked, { '': everybody, A: everybody, B: everybody, C: 'too-few' })
    expect(of(hidden)).toBe(
      'Klimat överst, medelplats 1,50; överst även i båda grupperna som visas',
    )
  })

  test('says why there is no order, and never that one is certain', () => {
    expect(of(ranked(asked, { '': 'too-few' }))).toBe('Ordningen visas inte: för få svar')
    expect(of(ranked(asked, { '': 'no-answers' }))).toBe('Ingen ordning: inga svar')
    expect(of(ranking)).not.toMatch(/bäst|säker|signifikan/i)
    expect(rankChart(ranking, 'sv').summary).toContain('säkert skiljer sig framgår inte här')
  })
})

describe('where steps were tested', () => {
  // Klimat, then Etik and Säkerhet alike, then Mångfald.
  const step = (from: string, to: string, verdict: 'certain' | 'not-certain' | 'tie') => ({
    ...{ from, to, verdict, diff: 1, low: 0.25, high: 1.75, pHolm: 0.01 },
  })
  const steps = [
    step('Klimat', 'Etik', 'certain'),
    step('Etik', 'Säkerhet', 'tie'),
    step('Säkerhet', 'Mångfald', 'not-certain'),
  ]
  const order = ['Klimat', 'Etik', 'Säkerhet', 'Mångfald']
  const withSteps = (own: typeof steps): Rank => ({
    ...ranking,
    ranking: { measure: 'm', w: 0.42, chi2: 50.4, p: 0.001, order, steps: own },
  })
  const tested = withSteps(steps)

  test('the summary names the certain ones and says what agreement does not say', () => {
    const { summary } = rankChart(tested, 'sv')
    expect(summary).toContain('Säkra steg: efter Klimat; mellan strecken')
    expect(summary).toContain('men inte att hela ordningen är säker.')
    expect(summary).not.toContain('framgår inte här')
  })

  test('the table and the file have how far it is to the next, and whether that is certain', () => {
    const { table, csv } = rankChart(tested, 'sv')
    const at = table.header.indexOf('Till nästa')
    expect(table.header[at + 1]).toBe('Säkert steg')
    expect(table.rows.map((row) => row.slice(at, at + 2))).toEqual([
      ['1,00 (0,25–1,75)', 'ja'],
      ['1,00 (0,25–1,75)', 'lika'],
      ['1,00 (0,25–1,75)', 'nej'],
      ['', ''],
    ])
    expect(csv.header.slice(-5)).toEqual([
      ...['to_next', 'to_next_low', 'to_next_high', 'to_next_p_holm', 'step'],
    ])
    // Etik, Klimat, Mångfald, Säkerhet of everybody; groups have no steps.
    expect(csv.rows.slice(0, 5).map((row) => row.slice(-5))).toEqual([
      ['1', '0.25', '1.75', '0.01', 'tie'],
      ['1', '0.25', '1.75', '0.01', 'certain'],
      ['', '', '', '', ''],
      ['1', '0.25', '1.75', '0.01', 'not-certain'],
      ['', '', '', '', ''],
    ])
  })

  test('a line across stands after the certain step and no other, and the key says what it is', async () => {
    for (const width of ['wide', 'narrow'] as const)
      for (const theme of ['light', 'dark'] as const) {
        const drawn = await draw(tested, { ...wide, width, theme })
        expectReadable(drawn, width)
        const across = drawn.lines.filter(
          ({ left, right, top, bottom }) => top === bottom && right - left > 300,
        )
        expect(across).toHaveLength(1)
        const name = (wanted: string) => drawn.texts.find(({ text }) => text === wanted)!
        expect(across[0]!.top).toBeGreaterThanOrEqual(name('Klimat').bottom)
        expect(across[0]!.top).toBeLessThanOrEqual(name('Etik').top)
        expect(drawn.texts.map(({ text }) => text).join(' ')).toContain('statistiskt säkert steg')
        expect(drawn.texts.map(({ text }) => text).join(' ')).not.toContain('framgår inte här')
      }
  })

  test('without a certain step there is no line, and that is said', async () => {
    const { texts, lines } = await draw(withSteps(steps.slice(1)), wide)
    expect(lines.filter(({ left, right }) => right - left > 300)).toEqual([])
    expect(texts.map(({ text }) => text).join(' ')).toContain('Inget steg i ordningen')
  })
})

test('the table is in order with shared places 1, 2, 2, 4, and has the place in every group', () => {
  expect(rankChart(ranking, 'sv').table).toEqual({
    header: [
      ...['Plats', 'Alternativ', 'Medelplats', 'Etta', 'Topp\u00a03', 'Rangordnat av', 'n'],
      ...['Plats: Kunder', 'Plats: Personal'],
    ],
    rows: [
      ['1', 'Klimat', '1,50', '25 %', '75 %', '39', '40', '1', '2'],
      ['2', 'Etik', '2,50', '25 %', '75 %', '39', '40', '2', '1'],
      ['2', 'Säkerhet', '2,50', '25 %', '75 %', '39', '40', '3', '4'],
      ['4', 'Mångfald', '3,50', '25 %', '75 %', '39', '40', '4', '3'],
    ],
  })
})

test('the file has a row an option and group, as they were given, with place and parts', () => {
  const { csv } = rankChart(ranked(['a', 'b'], { '': [1.75, 1.25], G: 'too-few' }), 'sv')
  expect(csv).toEqual({
    header: [
      ...['option', 'group', 'place', 'value', 'at_least', 'at_most'],
      ...['low', 'high', 'interval', 'n', 'population', 'shown', 'first', 'top3', 'ranked'],
    ],
    rows: [
      ['a', '', '2', '1.75', '', '', '', '', '', '40', '', 'shown', '25', '75', '39'],
      ['b', '', '1', '1.25', '', '', '', '', '', '40', '', 'shown', '25', '75', '39'],
      ['a', 'G', '', '', '', '', '', '', '', '', '', 'too-few', '', '', ''],
      ['b', 'G', '', '', '', '', '', '', '', '', '', 'too-few', '', '', ''],
    ],
  })
})

test('the nearer to 1, the longer the bar', async () => {
  const { fields } = await draw(ranking, wide)
  const bars = fields.filter(({ colour }) => colour === themes.light.tint)
  const long = bars.sort((a, b) => a.top - b.top).map(({ left, right }) => right - left)
  // From 4, where bars begin, to 1.5, 2.5, 2.5 and 3.5: 2.5, 1.5, 1.5 and 0.5 steps.
  expect(long.map((each) => each / long[0]!)).toEqual(
    [1, 0.6, 0.6, 0.2].map((r) => expect.closeTo(r, 3) as number),
  )
})

test('who mentioned an option at all is written beside its mean, and what that does to it', async () => {
  for (const [width, words] of [
    ['wide', '39/40'],
    ['narrow', 'etta 25 % · topp 3 75 % · rangordnat av 39 av 40'],
  ] as const) {
    const texts = (await draw(ranking, { ...wide, width })).texts.map(({ text }) => text)
    expect(texts.filter((text) => text === words)).toHaveLength(4)
    // With four options the middle is (1 + 4) / 2.
    expect(texts.join(' ')).toContain('drar medelplatsen mot mitten, 2,5.')
  }
  const all = { ...ranking, figure: (o: string, g: string) => everyone(ranking.figure(o, g)) }
  expect((await draw(all, wide)).texts.map(({ text }) => text).join(' ')).not.toContain('mitten')
})

test('among three options the first three are everything: that column is left out', async () => {
  const three = rankChart(ranked(['a', 'b', 'c'], { '': [1, 2, 3] }), 'sv')
  const texts = readDrawn(await renderSvg(three.draw(wide))).texts.map(({ text }) => text)
  expect(texts).toContain('Etta')
  expect(texts).not.toContain('Topp\u00a03')
})

test('shares that may not be shown are left out, and the mean stays', async () => {
  const { parts: _, ...bare } = value(2, 12)
  const content = { ...ranked(['a', 'b', 'c', 'd'], { '': [1, 2, 3, 4] }), figure: () => bare }
  expect(rankChart(content, 'sv').table.header).toEqual(['Plats', 'Alternativ', 'Medelplats', 'n'])
  for (const width of ['wide', 'narrow'] as const)
    expectReadable(await draw(content, { ...wide, width }), width)
})

describe.each(['wide', 'narrow'] as const)('in a %s picture', (width) => {
  const long = [
    'Klimat och energi',
    'Samhällsengagemang och digital delaktighet för alla åldrar',
    'Informationssäkerhetsarbete',
    'Etik och affärsmoral',
    'Mångfald och lika villkor',
    'Leverantörskedjan',
    'Arbetsmiljö',
    'Integritet',
    'Öppenhet',
    'Ekonomisk hållbarhet',
  ]
  const means = [1.4, 2.2, 3.1, 4.4, 4.4, 5.6, 6.8, 7.2, 8.1, 9.9]
  const groups = [
    'Kunder',
    'Medarbetare',
    'Leverantörer och samarbetspartner',
    'Myndigheter',
    'Akademi',
    'Registrarer',
  ]
  const shifted = groups.map(
    (group, i) => [group, means.map((_, k) => means[(k + 3 * i) % 10]!)] as const,
  )
  test.each<[string, Rank]>([
    ['four options', ranking],
    [
      'ten options and six groups',
      ranked(long, { '': means, ...Object.fromEntries(shifted), Allmänhet: 'too-few' }),
    ],
    ['an order that may not be shown', ranked(asked, { '': 'too-few', A: 'too-few' })],
    ['no answers', ranked(asked, { '': 'no-answers' })],
  ])(
    'of %s nothing is outside, no text lies on another and every name is whole',
    async (name, content) => {
      for (const [theme, language] of [
        ['light', 'sv'],
        ['dark', 'en'],
      ] as const) {
        const drawn = await draw(content, { width, theme, language, headed: true })
        expectReadable(drawn, name)
        for (const { title } of [...content.options, ...content.groups])
          expectWhole(drawn, title.sv ?? '')
      }
    },
  )
})

/** Rankings by group, the empty key being everybody: a mean rank for each option, or why there is none. */
function ranked(
  options: string[],
  groups: Record<string, number[] | 'too-few' | 'no-answers'>,
): Rank {
  const named = (key: string) => ({ key, title: { sv: key } })
  const about = { measure: 'm', concept: 'm', group: {} }
  return {
    title: { sv: 'Intressentdialog 2024' },
    options: options.map(named),
    whole: { key: '', title: { sv: 'Alla', en: 'All' } },
    groups: Object.keys(groups)
      .filter((key) => key !== '')
      .map(named),
    decimals: 2,
    figure(option, group): NumberFigure {
      const means = groups[group] ?? 'no-answers'
      if (means === 'too-few') return { ...about, is: 'withheld', withheld: means }
      if (means === 'no-answers') return { ...about, is: 'none', reason: means }
      return value(means[options.indexOf(option)] ?? 0, 40)
    },
  }
}

function value(mean: number, n: number) {
  return {
    ...{ measure: 'm', concept: 'm', group: {}, is: 'value' as const, value: mean, decimals: 2 },
    ...{ display: display(mean, { decimals: 2 }, 'sv'), n, N: null, interval: null, band: null },
    parts: { first: 25, top3: 75, ranked: n - 1 },
  }
}

function everyone(figure: NumberFigure): NumberFigure {
  return figure.is === 'value'
    ? { ...figure, parts: { ...figure.parts, ranked: figure.n } }
    : figure
}

async function draw(content: Rank, look: Look): Promise<Drawn> {
  return readDrawn(await renderSvg(rankChart(content, look.language).draw(look)))
}
