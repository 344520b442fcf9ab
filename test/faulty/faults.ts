/**
 * A definition with one fault: good.json with one place changed (`to`; without it, taken away), the
 * path that the author must be told, and a phrase of the message that says what to do.
 */
export interface Faulty {
  readonly at: string
  readonly to?: unknown
  readonly told: string
  /** The path that is told, when it is not the place that was changed. */
  readonly where?: string
}

const texts: Record<string, Faulty> = {
  'a title without its English': { at: 'title.en', told: 'speaks "en"' },
  'a purpose without its Swedish': { at: 'purpose.sv', told: 'speaks "sv"' },
  'a page’s title without its English': { at: 'pages.1.title.en', told: 'speaks "en"' },
  'an item without its English': { at: 'pages.0.items.2.text.en', told: 'speaks "en"' },
  'a consent without its English': { at: 'pages.2.items.2.text.en', told: 'speaks "en"' },
  'an option without its English': {
    ...{ at: 'pages.1.items.0.options.1.text.en', told: 'speaks "en"' },
  },
  'an object without its Swedish': {
    ...{ at: 'pages.1.items.3.objects.0.text.sv', told: 'speaks "sv"' },
  },
  'a measure’s title without its Swedish': { at: 'measures.0.title.sv', told: 'speaks "sv"' },
  'a scale without its English labels': { at: 'scales.betyg.labels.en', told: 'speaks "en"' },
  'an empty question': { at: 'pages.0.items.0.text.sv', to: '', told: 'at least 1 character' },
  'a text in a language that is not offered': {
    ...{
      at: 'title.fi',
      to: 'Asiakas',
      told: 'unknown field "fi"; there are: sv, en',
      where: 'title',
    },
  },
  'no languages': { at: 'languages', to: [], told: 'at least 1 item' },
  'a language there is not': { at: 'languages.1', to: 'fi', told: '"sv" or "en"' },
}

const scales: Record<string, Faulty> = {
  'a scale without its lower end': { at: 'scales.betyg.min', told: 'missing' },
  'a scale whose key is no key': {
    ...{ at: 'scales.Min skala', to: { min: 1, max: 5, labels: {} }, told: 'a key has only a–z' },
  },
  'a scale that ends where it begins': {
    ...{ at: 'scales.betyg.max', to: 1, told: 'must be greater than min, 1' },
  },
  'a scale that runs backwards': {
    ...{ at: 'scales.betyg.min', to: 9, told: 'must be greater than min, 9' },
    where: 'scales.betyg.max',
  },
  'three labels for five points': {
    ...{ at: 'scales.betyg.labels.sv', to: ['Dåligt', 'Sådär', 'Bra'] },
    told: '3 labels for 5 points: give one for each, or two for the ends',
  },
  'an item on a scale there is not': {
    ...{ at: 'pages.0.items.0.scale', to: 'betig', told: 'did you mean "betyg"?' },
  },
  'a comparison on a scale there is not': {
    ...{ at: 'pages.1.items.3.scale', to: 'grad', told: 'there are: betyg, chans' },
  },
}

const items: Record<string, Faulty> = {
  'two items of one key': {
    ...{ at: 'pages.1.items.0.key', to: 'nojd', told: '"nojd" is the key of an earlier item' },
  },
  'two options of one key': {
    ...{ at: 'pages.1.items.0.options.1.key', to: 'mejl' },
    told: '"mejl" is the key of options.0',
  },
  'two objects of one key': {
    ...{ at: 'pages.1.items.3.objects.1.key', to: 'se', told: '"se" is the key of objects.0' },
  },
  'one option to choose from': {
    ...{ at: 'pages.1.items.0.options.1', where: 'pages.1.items.0.options' },
    told: 'at least 2 items',
  },
  'an option called dont-know': {
    ...{ at: 'pages.1.items.0.options.1.key', to: 'dont-know' },
    told: '"dont-know" is an answer of its own',
  },
  'more options to be ranked than there are': {
    ...{ at: 'pages.1.items.2.most', to: 4, told: 'more than the 3 options there are' },
  },
  'a key with ö': { at: 'pages.0.items.0.key', to: 'nöjd', told: 'a key has only a–z' },
  'a key in capitals': { at: 'measures.0.key', to: 'NKI', told: 'a key has only a–z' },
  'a key of 65 characters': { at: 'key', to: 'k'.repeat(65), told: 'at most 64 characters' },
  'an item called constructor': {
    ...{ at: 'pages.0.items.1.key', to: 'constructor', told: 'choose another key' },
  },
  'a kind of item there is not': {
    ...{ at: 'pages.0.items.0.kind', to: 'stars' },
    told: '"scale", "choice", "rank", "compare", "text" or "contact"',
  },
  'an odd word for how an item changed': {
    ...{ at: 'pages.0.items.0.since.change', to: 'changed' },
    told: '"same", "reworded" or "new-scale"',
  },
  'no pages': { at: 'pages', to: [], told: 'at least 1 item' },
  'a page without items': { at: 'pages.1.items', to: [], told: 'at least 1 item' },
  'fifty-one items on a page': {
    ...{ at: 'pages.0.items', told: 'at most 50 items' },
    to: Array.from({ length: 51 }, (_, i) => ({
      ...{ key: `q${String(i)}`, kind: 'scale', scale: 'betyg' },
      text: { sv: 'Fråga', en: 'Question' },
    })),
  },
}

const measures: Record<string, Faulty> = {
  'a misspelt item in an index': {
    ...{ at: 'measures.0.items.1', to: 'bemötande', told: 'a key has only a–z' },
  },
  'an item in an index that there is not': {
    ...{ at: 'measures.0.items.1', to: 'bemotand', told: 'did you mean "bemotande"?' },
  },
  'an item that stands twice in an index': {
    ...{ at: 'measures.1.items.1', to: 'bemotande', told: 'stands twice in the index' },
  },
  'a mean of an item there is not': {
    ...{ at: 'measures.3.item', to: 'lunchen', told: 'there are: nojd, bemotande, vantan' },
  },
  'two measures of one key': {
    ...{ at: 'measures.4.key', to: 'nps', told: '"nps" is the key of an earlier measure' },
    where: 'measures.6.key',
  },
  'two measures of one concept': {
    ...{ at: 'measures.1.concept', to: 'nki', told: 'give this another' },
  },
  'a kind of measure there is not': {
    ...{ at: 'measures.3.kind', to: 'median' },
    told: '"mean", "index", "share", "nps", "distribution" or "rank"',
  },
  'a measure without its kind': { at: 'measures.3.kind', told: '"mean", "index", "share"' },
  'seven decimals': { at: 'measures.0.decimals', to: 7, told: 'at most 6' },
  'a rule there is not': {
    ...{ at: 'measures.0.rule', to: 'average' },
    told: '"questionMeans", "individual" or "meanOfSubIndices"',
  },
  'a share above its scale': {
    ...{ at: 'measures.4.from', to: 6, told: 'scale of nojd, which runs from 1 to 5' },
  },
  'a share that ends below its scale': {
    ...{ at: 'measures.4.to', to: 0, told: 'scale of nojd, which runs from 1 to 5' },
  },
  'a share from half a point': { at: 'measures.4.from', to: 3.5, told: 'a whole number' },
  'a share that no answer falls in': {
    ...{ at: 'measures.4.to', to: 3, told: 'lies above "to"', where: 'measures.4.from' },
  },
  'a share without ends': {
    ...{ at: 'measures.4.from', told: 'needs "from", "to" or both', where: 'measures.4' },
  },
  'a share of an option there is not': {
    ...{ at: 'measures.5.options.0', to: 'mail', told: 'did you mean "mejl"?' },
  },
  'a share of a choice by points': {
    ...{ at: 'measures.5', where: 'measures.5.from', told: 'use "options"' },
    to: { key: 'via-mejl', kind: 'share', item: 'kanal', options: ['mejl'], from: 1 },
  },
  'a share of several choices at once': {
    ...{ at: 'measures.5', where: 'measures.5.options', told: 'several may be chosen at once' },
    to: { key: 'arende', kind: 'share', item: 'arenden', options: ['faktura', 'avtal'] },
  },
  'a band set there is not': {
    ...{ at: 'measures.4.bands', to: 'topbetyg', told: 'did you mean "toppbetyg"?' },
  },
  'bands for a share with decimals': {
    ...{ at: 'measures.4.decimals', to: 1, told: 'bands name the whole percent' },
  },
  'an NPS of a question on 1–5': {
    ...{ at: 'measures.6.item', to: 'nojd', told: '"nojd" is not answered on 0–10' },
  },
  'a mean of a text': {
    ...{ at: 'measures.3.item', to: 'battre', told: '"battre" is no item with points' },
  },
  'a distribution of a text': {
    ...{ at: 'measures.7.item', to: 'battre', told: 'no item whose answers can be counted' },
  },
  'a distribution of a consent': {
    ...{ at: 'measures.7.item', to: 'kontakt', told: 'no item whose answers can be counted' },
  },
  'a rank of a question on a scale': {
    ...{ at: 'measures.8.item', to: 'nojd', told: 'no item whose options are put in order' },
  },
  'an object there is not': {
    ...{ at: 'measures.9.object', to: 'no', told: 'unknown object "no"; there are: se, dk' },
  },
  'an object of an item that compares none': {
    ...{ at: 'measures.3.object', to: 'se', told: '"nojd" compares no objects: leave it out' },
  },
  'an index of statements and comparisons': {
    ...{ at: 'measures.10.items.1', to: 'nojd', told: 'compares other objects' },
  },
  'an index of comparisons with other objects': {
    ...{ at: 'pages.1.items.4.objects.1.key', to: 'no', told: 'compares other objects' },
    where: 'measures.10.items.1',
  },
  'a part there is not': {
    ...{ at: 'measures.2.parts.1', to: 'tillganlighet', told: 'did you mean "tillganglighet"?' },
  },
  'a part that is no index': {
    ...{ at: 'measures.2.parts.1', to: 'nojd', told: '"nojd" is no index' },
  },
  'an index that is a part of itself': {
    ...{ at: 'measures.2.parts.1', to: 'kvalitet', told: 'parts cannot go in a circle' },
  },
  'two indices that are parts of each other': {
    ...{ at: 'measures.1', where: 'measures.2.parts.1', told: 'parts cannot go in a circle' },
    to: { key: 'tillganglighet', kind: 'index', rule: 'meanOfSubIndices', parts: ['kvalitet'] },
  },
  'three weights for two items': {
    ...{
      at: 'measures.0.weights',
      to: [1, 1, 1],
      told: '3 weights for 2 items: give one for each',
    },
  },
  'a weight below nought': { at: 'measures.0.weights.1', to: -1, told: 'at least 0' },
  'weights that are all nought': { at: 'measures.0.weights', to: [0, 0], told: 'all 0' },
  'no answers demanded': { at: 'measures.1.minAnswered', to: 0, told: 'at least 1' },
  'more answers demanded than there are items': {
    ...{ at: 'measures.1.minAnswered', to: 3, told: 'more than the 2 items there are' },
  },
}

const wholes: Record<string, Faulty> = {
  'version nought': { at: 'version', to: 0, told: 'at least 1' },
  'version one and a half': { at: 'version', to: 1.5, told: 'whole number' },
  'a version in quotes': { at: 'version', to: '1', told: 'a number belongs here' },
  'a field there is not': {
    ...{ at: 'measures.0.decimal', to: 1, told: 'unknown field "decimal"', where: 'measures.0' },
  },
  'an object where a list belongs': { at: 'pages', to: {}, told: 'a list belongs here' },
  'a list where an object belongs': { at: 'measures.0', to: [], told: 'an object belongs here' },
  'no source': { at: 'source', told: 'missing' },
  'a word for anonymity there is not': {
    ...{ at: 'anonymity', to: 'secret', told: '"confidential", "anonymous" or "open"' },
  },
  'a grouping that stands twice': {
    ...{ at: 'groups.by', to: ['unit', 'unit'], told: '"unit" stands twice', where: 'groups.by.1' },
  },
  'a grouping crossed with itself': {
    ...{ at: 'groups.cross.0', to: ['unit', 'unit'], told: 'crosses "unit" with itself' },
  },
  'a crossing that stands twice': {
    ...{ at: 'groups.cross.1', to: ['kanal', 'unit'], told: 'kanal × unit is crossed already' },
  },
  'a whole of a variable that is no grouping': {
    ...{ at: 'groups.whole.meanOf', to: 'kanaler', told: 'did you mean "kanal"?' },
  },
  'a whole of units, of which one lies in another': {
    ...{ at: 'groups.whole.meanOf', to: 'unit', told: 'count people once for each level' },
  },
  'groups by a question with several answers': {
    ...{ at: 'groups.by.2', to: 'arenden', told: 'only a choice of one does' },
  },
  'groups by what people write': {
    ...{ at: 'groups.by.2', to: 'battre', told: 'only a choice of one does' },
  },
  'groups by an address': {
    ...{ at: 'groups.by.2', to: 'kontakt', told: 'only a choice of one does' },
  },
  'groups by a ranking': {
    ...{ at: 'groups.by.2', to: 'viktigast', told: 'only a choice of one does' },
  },
  'groups by objects compared': {
    ...{ at: 'groups.by.2', to: 'teknik', told: 'only a choice of one does' },
  },
  'groups by a question on a scale': {
    ...{ at: 'groups.by.2', to: 'nojd', told: 'only a choice of one does' },
  },
  'names for the values of a column that nothing groups by': {
    ...{
      at: 'backgrounds',
      to: { enhet: {} },
      told: 'unknown grouping "enhet"',
      where: 'backgrounds.enhet',
    },
  },
  'names for the options of a question': {
    ...{ at: 'backgrounds', to: { kanal: {} }, told: 'own words', where: 'backgrounds.kanal' },
  },
  'names for units': {
    ...{ at: 'backgrounds', to: { unit: {} }, told: 'file of units', where: 'backgrounds.unit' },
  },
  'a name for a value without its English': {
    ...{ at: 'backgrounds', to: { x: { y: { sv: 'Y' } } } },
    ...{ told: 'speaks "en"', where: 'backgrounds.x.y.en' },
  },
}

const examples: Record<string, Faulty> = {
  'a wrong expectation': {
    ...{ at: 'examples.0.expect.nki', to: 60, told: '60 expected because NKI per post (2 · 75' },
  },
  'a wrong expectation, told with what was computed': {
    ...{ at: 'examples.0.expect.nki', to: 60, told: 'computed 50' },
  },
  'an expectation of a measure there is not': {
    ...{ at: 'examples.0.expect.nojdd', to: 4, told: 'did you mean "nojd"?' },
  },
  'an answer off the scale': {
    ...{ at: 'examples.0.responses.0.nojd', to: 6, told: 'outside the scale' },
  },
  'an answer to an item there is not': {
    ...{ at: 'examples.0.responses.0.bemottande', to: 4, told: 'did you mean "bemotande"?' },
  },
  'an answer that is neither number nor text': {
    ...{ at: 'examples.0.responses.0.nojd', to: true, told: 'a number, a text, null, a list or' },
  },
  'an answer that is no option': {
    ...{ at: 'examples.0.responses.0.kanal', to: 'fax', told: 'mejl, telefon' },
  },
  'a rating of an object there is not': {
    ...{ at: 'examples.0.responses.1.teknik', to: { no: 4 }, told: 'se, dk' },
  },
  'an option ranked twice': {
    ...{ at: 'examples.0.responses.0.viktigast', to: ['pris', 'pris'], told: 'twice' },
  },
  '"dont-know" where it is not offered': {
    ...{
      at: 'examples.0.responses.1.rekommendera',
      to: 'dont-know',
      told: 'does not offer "don\'t know"',
    },
  },
}

export const faulty = { ...texts, ...scales, ...items, ...measures, ...wholes, ...examples }
