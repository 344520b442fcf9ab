/** What several charts say: lists of names, and why a field has no number. */
export const pictureSv = {
  and: 'och',
  /** In a list of reasons: "för få svar (3)". */
  times: (reason: string, count: string) => `${reason}\u00a0(${count})`,
  hidden: (reasons: string) => `visas inte: ${reasons}`,
  ofThoseShown: 'av dem som visas',
  lowIsGood: (title: string) => `${title} (lågt är bra)`,
}
