/** A ranking in words: who stands where by mean rank, never that the order is certain. */
export const rankChartSv = {
  top: (who: string, mean: string) => `${who} överst, medelplats ${mean}`,
  shared: (who: string, mean: string) => `${who} delar plats 1, medelplats ${mean}`,
  /** `hidden`: some groups are not shown, and not counted. */
  alsoInAll: (of: string, hidden: boolean) =>
    `överst även i ${of === '2' ? 'båda grupperna' : `alla ${of} grupper`}${hidden ? ' som visas' : ''}`,
  alsoIn: (count: string, of: string, hidden: boolean) =>
    `överst i ${count} av ${of} grupper${hidden ? ' som visas' : ''}`,
  hidden: (why: string) => `Ordningen visas inte: ${why}`,
  nothing: (why: string) => `Ingen ordning: ${why}`,
  option: 'Alternativ',
  place: 'Plats',
  mean: 'Medelplats',
  first: 'Etta',
  top3: 'Topp\u00a03',
  ranked: 'Rangordnat av',
  firstOf: (share: string) => `etta ${share}`,
  top3Of: (share: string) => `topp 3 ${share}`,
  rankedBy: (ranked: string, n: string) => `rangordnat av ${ranked} av ${n}`,
  order: (order: string) => `Ordning efter medelplats: ${order}.`,
  inOrder: (place: string, option: string, mean: string) => `${place} ${option} (${mean})`,
  scale: (last: string) => `1 är viktigast, ${last} minst viktig`,
  unranked: (middle: string) =>
    `Det som någon inte har rangordnat delar de platser som är kvar, vilket drar medelplatsen mot mitten, ${middle}.`,
  untested: 'Om två grannar i ordningen säkert skiljer sig framgår inte här.',
  perGroup: 'Plats i varje grupp',
  groupPlace: (group: string) => `Plats: ${group}`,
}
