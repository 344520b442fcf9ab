import type { PointFigure } from '../../core/trend.ts'

/** A number in full precision; '' where there is none. */
export function numberCell(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}

/** The code for whether a figure is shown, or why it is not. */
export function shownCell(
  figure: { readonly is: 'value' | 'bound' } | Extract<PointFigure, { is: 'withheld' | 'none' }>,
): string {
  switch (figure.is) {
    case 'value':
    case 'bound':
      return 'shown'
    case 'withheld':
      return figure.withheld
    case 'none':
      return figure.reason
  }
}
