export {}

/** What vega exports but does not describe. */
declare module 'vega' {
  /** How vega measures text; `width` may be replaced. */
  export const textMetrics: {
    width: (
      item: { readonly fontSize?: number; readonly fontWeight?: string | number },
      text: string | number | null | undefined,
    ) => number
  }
}
