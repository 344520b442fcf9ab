/** What was found of one promise: a line of the report. */
export interface Line {
  readonly cells: readonly string[]
  /** Null: shown, and promised nothing. */
  readonly kept: boolean | null
  /** Why something else than 95 % is expected here. */
  readonly because?: string
}

/** Lines of one kind under a heading. */
export interface Section {
  readonly title: string
  readonly columns: readonly string[]
  readonly lines: readonly Line[]
}

/** From where to where a share of the times, in percent, keeps a promise. */
export interface Limits {
  readonly low: number
  readonly high: number
}

/** 95 % to within one point, or to within chance where that is more. */
export function around95(times: number): Limits {
  const margin = Math.max(1, chanceOf(95, times))
  return { low: 95 - margin, high: Math.min(100, 95 + margin) }
}

/** What is known of an exception or of a risk, to within chance. */
export function between(low: number, high: number, times: number): Limits {
  return {
    low: Math.max(0, low - chanceOf(low, times)),
    high: Math.min(100, high + chanceOf(high, times)),
  }
}

export function isWithin(found: number, { low, high }: Limits): boolean {
  return low - 1e-9 <= found && found <= high + 1e-9
}

export function limitsText({ low, high }: Limits): string {
  return low === 0 ? `at most ${high.toFixed(1)}` : `${low.toFixed(1)}–${high.toFixed(1)}`
}

/** A section as plain text: its columns one under the other, each line with how it went. */
export function textOf({ title, columns, lines }: Section): string {
  const rows = [columns, ...lines.map(({ cells }) => cells)]
  const widths = columns.map((_, i) => Math.max(...rows.map((cells) => (cells[i] ?? '').length)))
  const written = rows.map((cells, row) => {
    const [name = '', ...numbers] = cells.map((cell, i) =>
      i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0),
    )
    const line = lines[row - 1]
    return `  ${[name, ...numbers, line === undefined ? '' : howItWent(line)].join('  ').trimEnd()}`
  })
  return [title, ...written].join('\n')
}

function howItWent({ kept, because }: Line): string {
  if (kept === false) return 'FAILED'
  const word = kept === null ? 'shown' : because === undefined ? 'ok' : 'expected'
  return because === undefined ? word : `${word}: ${because}`
}

/** Three Monte Carlo errors of a share in percent, counted in so many times. */
function chanceOf(percent: number, times: number): number {
  return 300 * Math.sqrt(((percent / 100) * (1 - percent / 100)) / times)
}
