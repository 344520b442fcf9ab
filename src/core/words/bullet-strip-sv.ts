/** The words of measures side by side, each against its target. */
export const bulletStripSv = {
  measure: 'Mått',
  distance: 'Avstånd till målet (+ är bättre)',
  band: 'Band',
  benchmarks: 'Jämförelse',
  lowIsGood: 'lågt är bra',
  valueKey: 'värde',
  boundKey: 'minst eller högst, som pilen pekar',
  targetKey: 'mål, flaggan åt det håll som är bättre',
  rangeKey: 'jämförelse, från lägst till högst',
  benchmarkKey: 'jämförelse',
  withBenchmark: (names: string) => `jämförelse: ${names}`,
  place: (place: string, of: string) => (of === '' ? `plats ${place}` : `plats ${place} av ${of}`),
  withTarget: (words: string) => `mål ${words}`,
  furthest: (title: string, value: string, goal: string) =>
    `Längst från sitt mål: ${title}, ${value} (${goal})`,
  allReached: (count: string) =>
    `Alla ${count} mått som kan jämföras med sitt mål är på rätt sida om det`,
  ends: (high: string, highest: string, low: string, lowest: string) =>
    `Högst: ${high}, ${highest}. Lägst: ${low}, ${lowest}`,
  count: (count: string) => `${count} mått`,
  none: 'Inget av måtten kan visas',
  empty: 'Inga mått att visa',
  oneSide: (right: boolean) =>
    `Ett mått kan jämföras med sitt mål, och är ${right ? 'på rätt' : 'inte på rätt'} sida om det, efter det värde som visas.`,
  sides: (count: string, right: string, wrong: string) =>
    `Av ${count} mått som kan jämföras med sitt mål är ${right} på rätt sida om det och ${wrong} inte, efter de värden som visas.`,
  row: (title: string, value: string) => `${title} ${value}.`,
}
