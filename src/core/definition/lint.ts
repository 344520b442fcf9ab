import type { z } from 'zod'
import type { BandSet } from '../bands.ts'
import { choicesOf, kindOfItem } from '../items/item-kinds.ts'
import { conceptOf, kindOfMeasure } from '../measures/measure-kinds.ts'
import { variablesOf } from '../group.ts'
import type { Fault } from '../refusal.ts'
import { type Definition, definition, itemsOf } from './definition.ts'
import { playExamples } from './examples.ts'
import { unknownName } from './nearest.ts'
import { pointCount } from './scale.ts'
import { shapeFault } from './shape-fault.ts'

/**
 * Reads a definition from what a file held: its shape first, then what no shape can say (every
 * translation there, every name known), then its worked examples. Each fault names its path; of
 * very many the first fifty are told.
 */
export function readDefinition(
  content: unknown,
  bands: ReadonlyMap<string, BandSet>,
): { definition: Definition } | { faults: Fault[] } {
  const parsed = definition.safeParse(content, { error: shapeFault })
  if (!parsed.success) return { faults: first(parsed.error.issues).map(asFault) }
  const faults = lint(parsed.data, bands)
  if (faults.length > 0) return { faults: first(faults) }
  const wrong = playExamples(parsed.data)
  return wrong.length > 0 ? { faults: first(wrong) } : { definition: parsed.data }
}

/** As many faults as a person mends before trying again. */
function first<Found>(faults: readonly Found[]): Found[] {
  return faults.slice(0, 50)
}

function asFault({ path, message }: z.core.$ZodIssue): Fault {
  return { where: path.join('.') || '(top)', what: message }
}

function lint(def: Definition, bands: ReadonlyMap<string, BandSet>): Fault[] {
  const items = lintItems(def)
  return [
    ...lintTexts(def),
    ...lintScales(def),
    ...items,
    // A measure can be looked at when every item is sound.
    ...(items.length > 0 ? [] : lintMeasures(def, bands)),
    ...lintConcepts(def),
    ...lintGroups(def),
    ...lintBackgrounds(def),
  ]
}

/** Walks the whole document: wherever a text stands, it stands in every language. */
function lintTexts(def: Definition): Fault[] {
  const demand = (at: string, texts: Readonly<Record<string, unknown>> | undefined): Fault[] =>
    texts === undefined
      ? []
      : def.languages
          .filter((language) => texts[language] === undefined)
          .map((language) => ({
            where: `${at}.${language}`,
            what: `missing: the definition says it speaks "${language}"`,
          }))
  return [
    ...demand('title', def.title),
    ...demand('purpose', def.purpose),
    ...Object.entries(def.scales).flatMap(([key, scale]) =>
      demand(`scales.${key}.labels`, scale.labels),
    ),
    ...def.pages.flatMap((page, p) => [
      ...demand(`pages.${String(p)}.title`, page.title),
      ...page.items.flatMap((item, i) => {
        const at = `pages.${String(p)}.items.${String(i)}`
        const field = 'objects' in item ? 'objects' : 'options'
        return [
          ...demand(`${at}.text`, item.text),
          ...choicesOf(item).flatMap((one, o) =>
            demand(`${at}.${field}.${String(o)}.text`, one.text),
          ),
        ]
      }),
    ]),
    ...def.measures.flatMap((measure, m) => demand(`measures.${String(m)}.title`, measure.title)),
    ...Object.entries(def.backgrounds ?? {}).flatMap(([variable, values]) =>
      Object.entries(values).flatMap(([value, words]) =>
        demand(`backgrounds.${variable}.${value}`, words),
      ),
    ),
  ]
}

function lintScales(def: Definition): Fault[] {
  return Object.entries(def.scales).flatMap(([key, scale]) => {
    if (scale.max <= scale.min)
      return [
        { where: `scales.${key}.max`, what: `must be greater than min, ${String(scale.min)}` },
      ]
    const points = pointCount(scale)
    return Object.entries(scale.labels)
      .filter(([, labels]) => labels.length !== points && labels.length !== 2)
      .map(([language, labels]) => ({
        where: `scales.${key}.labels.${language}`,
        what: `${String(labels.length)} labels for ${String(points)} points: give one for each, or two for the ends`,
      }))
  })
}

function lintItems(def: Definition): Fault[] {
  const seen = new Set<string>()
  if (itemsOf(def).length > 500)
    return [{ where: 'pages', what: 'there are more than 500 items: nobody could answer them' }]
  return def.pages.flatMap((page, p) =>
    page.items.flatMap((item, i) => {
      const at = `pages.${String(p)}.items.${String(i)}`
      const faults: Fault[] = []
      if (seen.has(item.key))
        faults.push({ where: `${at}.key`, what: `"${item.key}" is the key of an earlier item` })
      seen.add(item.key)
      if ('scale' in item && !Object.hasOwn(def.scales, item.scale))
        faults.push({
          where: `${at}.scale`,
          what: unknownName('scale', item.scale, Object.keys(def.scales)),
        })
      const own = kindOfItem(item).lint(item, def.scales)
      return [...faults, ...own.map(({ at: inside, what }) => ({ where: `${at}.${inside}`, what }))]
    }),
  )
}

function lintMeasures(def: Definition, bands: ReadonlyMap<string, BandSet>): Fault[] {
  const seen = new Set<string>()
  return def.measures.flatMap((measure, m) => {
    const at = `measures.${String(m)}`
    const faults: Fault[] = []
    if (seen.has(measure.key))
      faults.push({ where: `${at}.key`, what: `"${measure.key}" is the key of an earlier measure` })
    seen.add(measure.key)
    for (const { at: inside, what } of kindOfMeasure(measure).lint(measure, def))
      faults.push({ where: inside === '' ? at : `${at}.${inside}`, what })
    if ('bands' in measure && measure.bands !== undefined && !bands.has(measure.bands))
      faults.push({
        where: `${at}.bands`,
        what: unknownName('band set', measure.bands, [...bands.keys()]),
      })
    return faults
  })
}

/** A trend follows a concept: of two measures that estimated the same it could not choose. */
function lintConcepts(def: Definition): Fault[] {
  const concepts = def.measures.map(conceptOf)
  return def.measures.flatMap(({ key, concept }, m) => {
    const first = concepts.indexOf(concept ?? key)
    // Two measures of one key are a fault already.
    if (first === m || def.measures[first]?.key === key) return []
    const what = `"${concept ?? key}" is the concept of measures.${String(first)}: give this another`
    return [{ where: `measures.${String(m)}.concept`, what }]
  })
}

function lintGroups(def: Definition): Fault[] {
  const { groups } = def
  const pairs = groups.cross.map((pair) => [...pair].sort().join(' × '))
  return [
    ...lintVariables(def),
    ...groups.by.flatMap((name, i) =>
      groups.by.indexOf(name) < i
        ? [{ where: `groups.by.${String(i)}`, what: `"${name}" stands twice` }]
        : [],
    ),
    ...groups.cross.flatMap(([a, b], i) => {
      const where = `groups.cross.${String(i)}`
      if (a === b) return [{ where, what: `crosses "${a}" with itself` }]
      if (pairs.indexOf(pairs[i] ?? '') < i)
        return [{ where, what: `${a} × ${b} is crossed already` }]
      return []
    }),
  ]
}

/**
 * A variable that is a question must be one where exactly one option is chosen. Others are columns of
 * a frame that nobody knows yet; but the mean of groups is over groups that the plan names.
 */
function lintVariables(def: Definition): Fault[] {
  const { groups } = def
  if (groups.whole !== 'people' && !groups.by.includes(groups.whole.meanOf))
    return [
      {
        where: 'groups.whole.meanOf',
        what: unknownName('grouping', groups.whole.meanOf, groups.by),
      },
    ]
  if (groups.whole !== 'people' && groups.whole.meanOf === 'unit')
    return [
      {
        where: 'groups.whole.meanOf',
        what: '"unit" has groups within groups: their mean would count people once for each level',
      },
    ]
  const named = [
    ...groups.by.map((name, i) => ({ name, where: `groups.by.${String(i)}` })),
    ...groups.cross.flatMap((pair, i) =>
      pair.map((name, k) => ({ name, where: `groups.cross.${String(i)}.${String(k)}` })),
    ),
  ]
  return named.flatMap(({ name, where }) => {
    const item = itemsOf(def).find(({ key }) => key === name)
    if (item === undefined || kindOfItem(item).definesGroups(item)) return []
    const what = `"${name}" is a question that defines no groups: only a choice of one does`
    return [{ where, what }]
  })
}

/** Names are for columns of the frame: units and options have theirs elsewhere. */
function lintBackgrounds(def: Definition): Fault[] {
  const variables = variablesOf(def.groups)
  const asked = itemsOf(def).map(({ key }) => key)
  return Object.keys(def.backgrounds ?? {}).flatMap((name) => {
    const where = `backgrounds.${name}`
    if (name === 'unit') return [{ where, what: 'units have their names from the file of units' }]
    if (asked.includes(name))
      return [{ where, what: `"${name}" is a question: its options have their own words` }]
    if (!variables.includes(name))
      return [{ where, what: unknownName('grouping', name, variables) }]
    return []
  })
}
