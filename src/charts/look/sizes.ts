/** Widths, heights and sizes of text, px. */
export const sizes = {
  wide: {
    width: 760,
    plot: 270,
    margin: 8,
    heading: 18,
    subheading: 13,
    value: 12.5,
    text: 12,
    small: 11,
  },
  narrow: {
    width: 340,
    plot: 230,
    margin: 4,
    heading: 16,
    subheading: 12,
    value: 11,
    text: 11,
    small: 10,
  },
} as const
