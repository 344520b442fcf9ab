/** The known name that a mistyped one most likely meant, or nothing when none is close. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const close = known
    .map((candidate) => ({ candidate, edits: editsBetween(name, candidate) }))
    // A word of two letters with both exchanged is another word.
    .filter(({ candidate, edits }) => edits <= Math.max(2, candidate.length / 3))
    .filter(({ candidate, edits }) => edits < candidate.length)
    .sort((a, b) => a.edits - b.edits)
  return close[0]?.candidate
}

/** That a name is not known, with the one that was most likely meant or the ones there are. */
export function unknownName(noun: string, name: string, known: readonly string[]): string {
  const near = nearest(name, known)
  const hint =
    near === undefined ? `there are: ${known.join(', ') || 'none'}` : `did you mean "${near}"?`
  return `unknown ${noun} "${name}"; ${hint}`
}

/** Levenshtein's distance: insertions, deletions and exchanges of one character. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const exchange = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(exchange, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
