import { pino } from 'pino'
import type { Log } from '../world.ts'

/** The operator's log: a JSON object a line on the error stream. */
export function operatorLog(level: string): Log {
  return pino({ level, base: null }, pino.destination({ dest: 2, sync: true }))
}
