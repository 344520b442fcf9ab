/**
 * What goes together with the whole, in words. Nothing here says that an area causes anything: only
 * that people who have more of one have more of the other.
 */
export const priorityMatrixSv = {
  quadrants: {
    prioritise: 'Prioritera',
    maintain: 'Bevara',
    'improve-if-possible': 'Förbättra om möjligt',
    'lower-priority': 'Lägre prioritet',
  },
  prioritise: (areas: string, outcome: string) =>
    `Prioritera ${areas}: samvarierar mer med ${outcome} än snittet, men har lägre index`,
  nothing: (outcome: string) =>
    `Inget område att prioritera: de som samvarierar mest med ${outcome} har redan index över snittet`,
  about: (percent: string, outcome: string, n: string) =>
    `områdena svarar tillsammans mot ${percent} av variationen i ${outcome}, n = ${n}`,
  together: (percent: string, outcome: string, n: string) =>
    `Områdena svarar tillsammans mot ${percent} av variationen i ${outcome} mellan de ${n} personer som har värden i alla områden.`,
  area: (area: string, quadrant: string, share: string, index: string) =>
    `${area} ${quadrant.toLowerCase()}, ${share} av sambandet, index ${index}.`,
  effects: (outcome: string, areas: string) =>
    `Ett index som är 1 poäng högre går ihop med så här många poäng ${outcome}, övriga områden lika: ${areas}.`,
  noCause: 'Det som samvarierar behöver inte vara en orsak.',
  untested: 'Om skillnaderna mellan områdena är statistiskt säkerställda framgår inte här.',
  areaColumn: 'Område',
  score: 'Index',
  importance: (outcome: string) => `Andel av sambandet med ${outcome}`,
  effect: (outcome: string) => `Poäng ${outcome} per poäng`,
  quadrant: 'Läge',
  mean: 'Snitt',
  meanAt: (value: string) => `snitt ${value}`,
  xAxis: 'Områdets index 0–100 →',
  xAxisCut: 'Områdets index (axeln visar en del av 0–100) →',
  /** Why there is no matrix. */
  hidden: {
    'too-few': (outcome: string) =>
      `Vilka områden som samvarierar med ${outcome} visas inte: för få svar.`,
    'too-few-for-areas': (outcome: string) =>
      `Vilka områden som samvarierar med ${outcome} visas inte: det behövs minst 10 svarande per område.`,
    'no-score': (outcome: string) =>
      `Vilka områden som samvarierar med ${outcome} visas inte: ett område har inget värde för helheten.`,
    'no-variation': (outcome: string) =>
      `Vilka områden som samvarierar med ${outcome} visas inte: ${outcome} eller något område är lika för alla som svarade.`,
    singular: (outcome: string) =>
      `Vilka områden som samvarierar med ${outcome} visas inte: områdena följs åt så nära att de inte går att skilja.`,
    weak: (outcome: string) =>
      `Vilka områden som samvarierar med ${outcome} visas inte: områdena svarar tillsammans mot mindre än 30 % av variationen i ${outcome}.`,
  },
}
