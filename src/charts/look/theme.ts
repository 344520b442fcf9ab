import type { NumberLocale } from 'vega'
import type { Config } from 'vega-lite'
import type { Language } from '../../core/display.ts'

export type ThemeName = 'light' | 'dark'

/** The colours of a chart. Ink, muted, accent and goal are read as text: 4.5:1 or more on paper. */
export interface Theme {
  readonly paper: string
  readonly ink: string
  readonly muted: string
  readonly grid: string
  /** The foot line of a plot, and the rule of a break. */
  readonly edge: string
  readonly accent: string
  /** The tint of an interval: the accent, thinned on paper. */
  readonly tint: string
  /** A range that others lie in. */
  readonly range: string
  readonly goal: string
  /** Answers below and above the middle of a scale, the furthest from it first; and the middle. */
  readonly unfavourable: readonly [string, string, string, string, string]
  readonly neutral: string
  readonly favourable: readonly [string, string, string, string, string]
  /** The grounds of a band set: of its lowest step and of its highest. */
  readonly lowestBand: string
  readonly highestBand: string
}

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    paper: '#ffffff',
    ink: '#1c2733',
    muted: '#56626f',
    grid: '#e6eaee',
    edge: '#97a3af',
    accent: '#1b4f8a',
    tint: '#dbe6f2',
    range: '#e4e7ea',
    goal: '#a84a08',
    unfavourable: ['#9a3a0c', '#b8551c', '#e39355', '#f0b283', '#f7d3b7'],
    neutral: '#d5d9dd',
    favourable: ['#153f70', '#2b66a3', '#6fa5d3', '#9cc4e4', '#cbe0f0'],
    lowestBand: '#d6dde3',
    highestBand: '#f2f5f7',
  },
  dark: {
    paper: '#14191f',
    ink: '#e9eef3',
    muted: '#a6b2be',
    grid: '#27303a',
    edge: '#66727f',
    accent: '#86b8ef',
    tint: '#223449',
    range: '#2b333c',
    goal: '#f0a860',
    unfavourable: ['#f5a55c', '#e08a3e', '#8f5524', '#6f4420', '#53351d'],
    neutral: '#4a5561',
    favourable: ['#8fbff2', '#6ba3e0', '#37679c', '#2c5078', '#233d5a'],
    lowestBand: '#38434e',
    highestBand: '#1f272f',
  },
}

const fontFamily = "system-ui, 'DejaVu Sans', sans-serif"

/** What holds for every chart: one typeface, quiet lines, numbers as the language writes them. */
export function chartConfig(name: ThemeName, language: Language): Config {
  const theme = themes[name]
  return {
    // Vega's own labels for assistive technology are English; the page has a table instead.
    aria: false,
    background: theme.paper,
    font: fontFamily,
    view: { stroke: null },
    axis: {
      domain: false,
      ticks: false,
      gridColor: theme.grid,
      gridWidth: 1,
      labelColor: theme.muted,
      labelPadding: 8,
    },
    text: { color: theme.ink },
    locale: { number: numberLocale[language] },
  }
}

const numberLocale: Readonly<Record<Language, NumberLocale>> = {
  sv: { decimal: ',', thousands: '\u00a0', grouping: [3], currency: ['', '\u00a0kr'], minus: '−' },
  en: { decimal: '.', thousands: ',', grouping: [3], currency: ['', ''], minus: '−' },
}
