/**
 * A title at the beginning of a sentence that says something of it.
 *
 * @example leading('Jag trivs.') // => 'Jag trivs:'
 * @example leading('Trivs du?') // => 'Trivs du?'
 */
export function leading(title: string): string {
  const bare = withoutStop(title)
  return /[?!:]$/.test(bare) ? bare : `${bare}:`
}

/** A title within a sentence: without a full stop of its own. */
export function withoutStop(title: string): string {
  return title.replace(/\.$/, '')
}
