/** Text whose numbers keep their percent signs on the same line. */
export function kept(text: string): string {
  return text.replaceAll(/(\d) %/g, '$1\u00a0%')
}
