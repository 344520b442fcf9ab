/** Objects side by side, in words: who has the highest figure as it stands, never that it is certain. */
export const compareChartSv = {
  area: 'Område',
  object: 'Objekt',
  place: 'Plats',
  highest: 'Högst',
  lowest: 'Lägst',
  foremost: 'Främst',
  inAreas: (first: string, count: string, of: string, who: string) =>
    `${first} i ${count} av ${of} områden: ${who}`,
  inAreasEach: (first: string, count: string, of: string, who: string) =>
    `${first} i ${count} av ${of} områden var: ${who}`,
  nobodyMore: (first: string, count: string, of: string) =>
    `Ingen är ${first.toLowerCase()} i mer än ${count} av ${of} områden`,
  tiedAreas: (first: string, of: string) =>
    `Ingen är ensam ${first.toLowerCase()} i något av ${of} områden`,
  alone: (first: string, who: string, value: string) => `${first}: ${who}, ${value}`,
  own: (who: string, value: string, place: string, of: string, first: string, best: string) =>
    `${who} har ${value}, plats ${place} av ${of}; ${first.toLowerCase()} är ${best}`,
  ownShared: (who: string, value: string, place: string, of: string, first: string, best: string) =>
    `${who} har ${value}, delad plats ${place} av ${of}; ${first.toLowerCase()} är ${best}`,
  ownFirst: (first: string, who: string, of: string, value: string) =>
    `${first} av ${of}: ${who}, ${value}`,
  with: (who: string, value: string) => `${who} med ${value}`,
  nothing: 'Inget att jämföra',
  counts: (objects: string, areas: string) => `Objekt: ${objects}. Områden: ${areas}.`,
  row: (area: string, values: string) => `${area} ${values}.`,
  untested: 'Om ett försprång är statistiskt säkerställt framgår inte här.',
  cut: (shown: string, scale: string) => `Axeln visar ${shown} av skalan ${scale}.`,
}
