import type { NewSeries } from '../core/series.ts'

/** A branch of the demo's group: its series, what was published of them, and whom they ask. */
export interface Branch {
  readonly series: readonly NewSeries[]
  /** Files as a user imports them; every value has the source it was published in. */
  readonly published: {
    readonly history: string
    readonly targets: string
    readonly benchmarks: string
    readonly events: string
    readonly indicators: string
  }
  readonly asked: readonly Asked[]
}

/** The rounds of a series. They are simulated, and every one of them says so. */
export interface Asked {
  readonly series: string
  /** `nki@1`; where some periods were asked by another questionnaire, that one by period. */
  readonly definition: string
  readonly instead?: Readonly<Record<string, string>>
  /** Who is asked in a period, or of an open link who comes by. */
  readonly people: (period: string) => readonly Respondent[]
  /** How many of a hundred answer. */
  readonly share: number
  /** By period, where between the bad end of a scale, 0, and the good one, 1, the answers lie. */
  readonly levels: Readonly<Record<string, number>>
  /** How much higher the answers lie: of an item or its area, of an object or option, of a group. */
  readonly items?: Readonly<Record<string, number>>
  readonly objects?: Readonly<Record<string, number>>
  readonly groups?: Readonly<Record<string, number>>
  /** The last period is still open, and this share of a hundred has answered until now. */
  readonly running?: number
}

/** Somebody who is asked. */
export interface Respondent {
  readonly person: string
  readonly unit: string
  readonly language: string
  /** What the frame knows of them, or what they say of themselves where a question asks it. */
  readonly background: Readonly<Record<string, string>>
}
