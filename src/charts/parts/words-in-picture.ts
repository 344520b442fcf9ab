import type { Look } from '../chart.ts'
import type { Words } from './picture.ts'
import type { Box } from './place-labels.ts'
import { textWidth, wrapEvenly } from '../look/text-width.ts'
import { themes } from '../look/theme.ts'
import { sizes } from '../look/sizes.ts'

export type WordStyle = Pick<Words, 'size' | 'colour'> & Partial<Pick<Words, 'bold' | 'align'>>

/** One line of text with its middle at `py`. */
export function words(text: string, px: number, py: number, style: WordStyle): Words {
  return { bold: false, align: 'left', ...style, is: 'words', text, px, py }
}

/** Lines of text under each other, the first one's row beginning at `top`. */
export function paragraph(
  lines: readonly string[],
  px: number,
  top: number,
  style: WordStyle,
): Words[] {
  const row = rowHeight(style.size)
  return lines.map((text, i) => words(text, px, top + row * (i + 0.5), style))
}

/** What a line of text takes, px. */
export function rowHeight(size: number): number {
  return Math.round(1.32 * size)
}

/** Where the letters of a line stand, from the tops of capitals to the feet of a g. */
export function boxOf({ text, px, py, size, bold, align }: Words): Box {
  const width = textWidth(text, size, bold)
  const left = align === 'left' ? px : align === 'right' ? px - width : px - width / 2
  return { left, right: left + width, top: py - 0.46 * size, bottom: py + 0.54 * size }
}

/** Keeps a number on the line of the word before it, and a percent sign on that of its number. */
export function glued(text: string): string {
  return text.replaceAll(/ (?=[\d%])/g, '\u00a0')
}

/** The heading, if this look has one, and under it what the picture is about. */
export function titleWords(heading: string, subheading: string, look: Look) {
  const { margin, width, ...size } = sizes[look.width]
  const theme = themes[look.theme]
  const room = width - 2 * margin
  const finding = look.headed ? wrapEvenly(glued(heading), room, size.heading, true) : []
  const about = wrapEvenly(glued(subheading), room, size.subheading)
  const under = margin + finding.length * rowHeight(size.heading)
  const bold = { size: size.heading, colour: theme.ink, bold: true }
  const quiet = { size: size.subheading, colour: theme.muted }
  return {
    shapes: [
      ...paragraph(finding, margin, margin, bold),
      ...paragraph(about, margin, under, quiet),
    ],
    bottom: under + about.length * rowHeight(size.subheading) + 10,
  }
}
