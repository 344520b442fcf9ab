import type { compareChartSv } from './compare-chart-sv.ts'

export const compareChartEn: typeof compareChartSv = {
  area: 'Area',
  object: 'Object',
  place: 'Place',
  highest: 'Highest',
  lowest: 'Lowest',
  foremost: 'Foremost',
  inAreas: (first, count, of, who) => `${first} in ${count} of ${of} areas: ${who}`,
  inAreasEach: (first, count, of, who) => `${first} in ${count} of ${of} areas each: ${who}`,
  nobodyMore: (first, count, of) =>
    `Nobody is ${first.toLowerCase()} in more than ${count} of ${of} areas`,
  tiedAreas: (first, of) => `Nobody is alone ${first.toLowerCase()} in any of ${of} areas`,
  alone: (first, who, value) => `${first}: ${who}, ${value}`,
  own: (who, value, place, of, first, best) =>
    `${who} has ${value}, place ${place} of ${of}; ${first.toLowerCase()} is ${best}`,
  ownShared: (who, value, place, of, first, best) =>
    `${who} has ${value}, shared place ${place} of ${of}; ${first.toLowerCase()} is ${best}`,
  ownFirst: (first, who, of, value) => `${first} of ${of}: ${who}, ${value}`,
  with: (who, value) => `${who} with ${value}`,
  nothing: 'Nothing to compare',
  counts: (objects, areas) => `Objects: ${objects}. Areas: ${areas}.`,
  row: (area, values) => `${area} ${values}.`,
  untested: 'Whether a lead is statistically certain is not said here.',
  cut: (shown, scale) => `The axis shows ${shown} of the scale ${scale}.`,
}
