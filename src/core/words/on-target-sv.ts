/** How often a target was met: a fact about the values, no judgement of chance. */
export const onTargetSv = {
  years: (met: string, of: string) => `låg på målet ${met} av ${of} år`,
  rounds: (met: string, of: string) => `låg på målet vid ${met} av ${of} mätningar`,
  noValue: (periods: string) => `värde saknas för ${periods}`,
}
