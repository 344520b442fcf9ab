/** A heatmap in words: what is highest and lowest as shown, and nothing that would need a test. */
export const heatmapSv = {
  group: 'Grupp',
  /** The measure comes with its colon, or as the question it is; `hidden`: some groups are not shown. */
  widest: (measure: string, low: string, high: string, hidden: boolean) =>
    `${measure} från ${low} till ${high}, störst spridning mellan grupperna${hidden ? ' som visas' : ''}`,
  alone: (measure: string, low: string, high: string, hidden: boolean) =>
    `${measure} från ${low} till ${high}${hidden ? ', av dem som visas' : ''}`,
  value: (value: string, who: string) => `${value} (${who})`,
  manyGroups: (count: string) => `${count} grupper`,
  asWide: (measures: string) => `Lika stor spridning mellan grupperna i ${measures}`,
  manyAsWide: (count: string) => `Lika stor spridning mellan grupperna i ${count} mått`,
  same: 'Grupperna har samma värden',
  nothing: 'Inga grupper att jämföra',
  counts: (groups: string, measures: string) => `Grupper: ${groups}. Mått: ${measures}.`,
  spans: (spans: string) => `Lägst och högst bland grupperna: ${spans}.`,
  span: (measure: string, low: string, high: string) => `${measure} ${low} och ${high}`,
  whole: (whole: string, values: string) => `${whole}: ${values}.`,
  percent: 'Talen är procent.',
  colour:
    'Starkare färg är bättre, mått för mått. Färgen säger inte om en skillnad är statistiskt säkerställd.',
}
