import { boldWidths, regularWidths } from './font-widths.ts'

/** Another font than the measured one may be a little wider. */
const air = 1.03

/**
 * How wide a text stands, in px, measured with DejaVu Sans and given a little air. A character
 * outside the table counts as an em, which is more than any letter takes.
 *
 * @example textWidth('A', 2048) // => 1443.03
 */
export function textWidth(text: string, size: number, bold = false): number {
  const widths = bold ? bolds : regulars
  let units = 0
  for (const character of text) units += widths.get(character) ?? 2048
  return Math.round(((units * size * air) / 2048) * 100) / 100
}

/**
 * Breaks a text at its spaces into lines that are at most `width` px. A single word that is too
 * long is cut with a hyphen; it never stands out.
 */
export function wrap(text: string, width: number, size: number, bold = false): string[] {
  const fits = (line: string) => textWidth(line, size, bold) <= width
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (line.length > 1 && !fits(line)) {
      // Not a letter or two alone, and never nothing: that would go on for ever.
      let cut = Math.max(1, line.length - 3)
      while (cut > 1 && !fits(`${line.slice(0, cut)}-`)) cut--
      lines.push(`${line.slice(0, cut)}-`)
      line = line.slice(cut)
    }
  }
  if (line !== '') lines.push(line)
  return lines
}

/** Breaks as `wrap` does, in no more lines, but so that the lines are about equally long. */
export function wrapEvenly(text: string, width: number, size: number, bold = false): string[] {
  const lines = wrap(text, width, size, bold)
  for (let narrower = width - 8; narrower > width / 2; narrower -= 8) {
    const even = wrap(text, narrower, size, bold)
    // A narrower text may cut a word that need not be cut.
    if (even.length > lines.length || even.join(' ') !== lines.join(' ')) break
    lines.splice(0, lines.length, ...even)
  }
  return lines
}

const regulars = unfold(regularWidths)
const bolds = unfold(boldWidths)

function unfold(runs: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(runs).flatMap(([from, widths]) =>
      widths
        .split(' ')
        .map((width, i): [string, number] => [
          String.fromCodePoint(Number(from) + i),
          Number(width),
        ]),
    ),
  )
}
