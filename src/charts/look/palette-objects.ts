import type { Dot } from '../parts/picture.ts'
import { themes, type ThemeName } from './theme.ts'

/** Colours that are told apart on paper, 3:1 or more; with the shapes no two of 24 objects look alike. */
export const objectColours: Readonly<Record<ThemeName, readonly string[]>> = {
  light: [...['#b4540f', '#2f7d55', '#8b3f94', '#5b6874', '#8a6b00', '#0f7a88', '#b2355f']],
  dark: ['#f0a860', '#7fcf9b', '#d79be0', '#a9b4bf', '#d8c55f', '#6ecbd6', '#f08fae'],
}

/** Bars of objects beside the one in accent. */
export const otherBar: Readonly<Record<ThemeName, string>> = { light: '#b3c6da', dark: '#3d5874' }

const shapes = [
  ...[
    { shape: 'circle', area: 74 },
    { shape: 'square', area: 66 },
    { shape: 'triangle-up', area: 70 },
    { shape: 'diamond', area: 82 },
    { shape: 'triangle-down', area: 70 },
    { shape: 'cross', area: 72 },
  ],
]

/** How the mark of an object looks, everywhere in a picture; the own one is in accent. */
export function objectMark(
  index: number,
  own: boolean,
  theme: ThemeName,
): Pick<Dot, 'is' | 'shape' | 'area' | 'fill' | 'stroke' | 'thickness'> {
  const { paper, accent } = themes[theme]
  const colours = objectColours[theme]
  const { shape = 'circle', area = 74 } = shapes[index % shapes.length] ?? {}
  const fill = own ? accent : (colours[index % colours.length] ?? accent)
  return { is: 'dot', shape, area, fill, stroke: paper, thickness: 1 }
}
