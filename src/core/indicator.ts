/** A value of an indicator: entered or imported, never asked. */
export interface IndicatorValue {
  readonly unit: string
  readonly period: string
  /** null as long as there is no outcome; that is not 0. */
  readonly value: number | null
  /** How many decimals it was entered with. */
  readonly decimals: number
  readonly status: 'preliminary' | 'final'
  /** Where the value comes from. */
  readonly source: string
}
