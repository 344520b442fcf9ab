/** An instrument as its table tells it: who answers what, and the figures that must come of that. */
export interface Instrument {
  readonly key: string
  /** Anybody with the link answers, and nobody knows how many there are. */
  readonly openLink?: true
  /** At least ten, as many as every figure needs to be shown. */
  readonly people: readonly Party[]
  /**
   * By hand from what the people say, as definitions write it:
   * `measure[.object or .option][.part][@variable=value]`. Each has a trend, its parts excepted.
   */
  readonly figures: Readonly<Record<string, number>>
  /** How many gave an answer: `measure[.object].answer`. Counts stand in the round and have no trend. */
  readonly counts?: Readonly<Record<string, number>>
  /** The words of bands. */
  readonly bands?: Readonly<Record<string, string>>
  /** Goals as they were published, by concept; every other number gets one that is made up. */
  readonly goals?: Readonly<Record<string, readonly [direction: Towards, value: number]>>
  /** What the round's page says beside, such as a place. */
  readonly says?: readonly string[]
}

/** Some people who answer alike. */
export interface Party {
  readonly count: number
  /** Their columns in people.csv. */
  readonly from?: Readonly<Record<string, string>>
  /** What they answer to everything on a page, page by page. */
  readonly pages: readonly Said[]
  /** Except to a field, an item, or about an object: the first of them that stands here. */
  readonly but?: Readonly<Record<string, Said>>
}

export type Said = number | string
type Towards = 'at-least' | 'above' | 'below'

/** Where a grade 1–5 lies on 0–100. */
export function of5(grade: number): number {
  return (grade - 1) * 25
}

/** Where a grade 1–10 lies on 0–100. */
export function of10(grade: number): number {
  return ((grade - 1) * 100) / 9
}

/** The same endings and values for several keys: `each('a b', {'': 4, '-topp': 75})`. */
export function each<Value>(
  keys: string,
  values: Readonly<Record<string, Value>>,
): Record<string, Value> {
  return Object.fromEntries(
    keys
      .split(' ')
      .flatMap((key) =>
        Object.entries(values).map(([ending, value]): [string, Value] => [key + ending, value]),
      ),
  )
}
