import type { NoteCode } from '../definition/diff-note.ts'

/** What is said of one difference: from what to what, or of which options. */
type Said = (from: string, to: string, names: string) => string

const notes: Record<NoteCode, Said> = {
  renamed: (from) => `hette ${from}`,
  moved: (from, to) =>
    from === to
      ? `flyttad på sida ${to}, eller bland andra frågor`
      : `flyttad från sida ${from} till sida ${to}`,
  kind: (from, to) => `${from} blev ${to}`,
  ends: (from, to) => `skalan ${from} blev ${to}`,
  'dont-know': (_, to) => (to === 'yes' ? '"vet ej" erbjuds nu' : '"vet ej" erbjuds inte längre'),
  turned: (_, to) => (to === 'yes' ? 'vänds nu' : 'vänds inte längre'),
  several: (_, to) => (to === 'yes' ? 'flera svar tillåts nu' : 'bara ett svar tillåts nu'),
  most: (from, to) => `högst ${to} rangordnas, förut ${from}`,
  'max-length': (from, to) => `högst ${to} tecken, förut ${from}`,
  sensitive: (_, to) => (to === 'yes' ? 'känslig nu' : 'inte längre känslig'),
  'options-added': (_, __, names) => `nya alternativ: ${names}`,
  'options-dropped': (_, __, names) => `borttagna alternativ: ${names}`,
  'options-reordered': () => 'alternativen i annan ordning',
  text: () => 'ändrad ordalydelse',
  labels: () => 'ändrade ord vid skalans steg',
  'option-texts': (_, __, names) => `ändrade ord för alternativ: ${names}`,
  'unknown-since': (_, __, names) =>
    `säger sig komma från ${names}, som versionen före inte frågar`,
  decimals: (from, to) => `decimaler: ${to}, förut ${from}`,
  bands: (from, to) => `omdömen: ${to || 'inga'}, förut ${from || 'inga'}`,
  direction: (_, to) => (to === 'higher' ? 'högt är nu bra' : 'lågt är nu bra'),
  title: () => 'ändrat namn',
  purpose: () => 'ändrat syfte',
  source: () => 'ändrad källa',
  languages: (from, to) => `språk: ${to}, förut ${from}`,
  anonymity: (from, to) => `svarsläge: ${to}, förut ${from}`,
  pages: (from, to) => `antal sidor: ${to}, förut ${from}`,
  'page-titles': () => 'ändrade sidrubriker',
  groups: (from, to) => `grupper: ${to || 'inga'}, förut ${from || 'inga'}`,
  whole: (from, to) => `helheten: ${wholeOf(to)}, förut ${wholeOf(from)}`,
  backgrounds: () => 'andra namn på bakgrundernas värden',
  examples: () => 'ändrade räkneexempel',
}

/** What became of a questionnaire between two versions, for whoever writes or approves one. */
export const definitionDiffSv = {
  identical: (name: string) => `${name} och ${name} är lika.`,
  changed: (name: string) => `Båda heter ${name} men har olika innehåll.`,
  questionnaires: (older: string, newer: string) =>
    `${older} och ${newer} är olika enkäter: deras värden jämförs inte.`,
  missing: (versions: string) =>
    `Version ${versions} finns inte här. Vad som ändrades där syns inte.`,
  headings: { items: 'Frågor', measures: 'Mått', about: 'Enkäten' },
  unchanged: (count: string, one: boolean) =>
    one ? '1 fråga är oförändrad' : `${count} frågor är oförändrade`,
  comparable: (count: string, one: boolean) =>
    one ? '1 mått kan jämföras' : `${count} mått kan jämföras`,
  items: {
    same: 'samma fråga',
    reworded: 'omformulerad',
    'new-scale': 'ny skala',
    new: 'ny fråga',
    dropped: 'borttagen',
  },
  measures: { new: 'nytt mått', dropped: 'borttaget', comparable: 'kan jämföras' },
  breaks: (because: string, items: string) =>
    `bryter jämförbarheten: ${because}${items === '' ? '' : ` (${items})`}`,
  /** Where only the whole breaks, or only the groups of the frame. */
  alone: { whole: 'för helheten', groups: 'för grupper' },
  unsaid: 'versionen säger att frågan är densamma: ange reworded om meningen kan ha ändrats',
  withoutSince: (items: string) =>
    `Utan "since" är en fråga ny, även under samma nyckel (${items}). Är den som förut: "since": {"item": NYCKEL, "change": "same"}, eller "reworded", "new-scale".`,
  notes,
}

function wholeOf(variable: string): string {
  return variable === 'people' ? 'alla svar' : `medelvärdet av grupperna i ${variable}`
}
