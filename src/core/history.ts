import { z } from 'zod'

/** A value published before the product was used. Drawn hollow, never mixed with computed ones. */
export interface HistoryPoint {
  readonly concept: string
  readonly unit: string
  readonly period: string
  readonly value: number
  /** How many decimals were published. */
  readonly decimals: number
  readonly n: number | null
  readonly status: 'preliminary' | 'final'
  readonly source: string
}

export const historyStatus = z.enum(['preliminary', 'final'])
