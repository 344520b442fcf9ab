/**
 * The content of a JSON text, or what is wrong with it and on which line. Stricter than `JSON.parse`
 * in one thing: a name that stands twice in an object is a fault, for only its last value would count.
 */
export function readJsonText(text: string): { content: unknown } | { fault: string } {
  const stop = firstFault(text)
  if (stop === null) return { content: JSON.parse(text) }
  const line = text.slice(0, stop.at).split('\n').length
  return { fault: `line ${String(line)}: ${stop.what}` }
}

/** What may stand next in a JSON text, in words. */
const expected = {
  value: 'a value (text in quotes, number, true, false, null, { or [)',
  'value-or-end': 'a value (text in quotes, number, true, false, null, { or [) or ]',
  name: 'a name in double quotes',
  'name-or-end': 'a name in double quotes or }',
  colon: 'a colon',
  'comma-or-brace': 'a comma or }',
  'comma-or-bracket': 'a comma or ]',
  end: 'nothing more',
} as const
type Next = keyof typeof expected

/** Walks the text without recursion, so that no depth of nesting can overflow. */
function firstFault(text: string): { at: number; what: string } | null {
  /** What is open: of an object the names so far, of a list null. */
  const open: (Set<string> | null)[] = []
  let next: Next = 'value'
  let at = 0
  const afterValue = (): Next => {
    const inside = open.at(-1)
    if (inside === undefined) return 'end'
    return inside === null ? 'comma-or-bracket' : 'comma-or-brace'
  }
  for (;;) {
    at = endOf(/[ \t\r\n]*/y, text, at)
    const word = wordAt(text, at)
    if (word === '') {
      if (next === 'end') return null
      const empty = next === 'value' && open.length === 0
      return { at, what: empty ? 'the file is empty' : `it ends where ${expected[next]} belongs` }
    }
    const takesValue = next === 'value' || next === 'value-or-end'
    if (takesValue && (word === '{' || word === '[')) {
      open.push(word === '{' ? new Set() : null)
      next = word === '{' ? 'name-or-end' : 'value-or-end'
    } else if (
      (word === '}' && (next === 'name-or-end' || next === 'comma-or-brace')) ||
      (word === ']' && (next === 'value-or-end' || next === 'comma-or-bracket'))
    ) {
      open.pop()
      next = afterValue()
    } else if (word === ',' && (next === 'comma-or-brace' || next === 'comma-or-bracket')) {
      next = next === 'comma-or-brace' ? 'name' : 'value'
    } else if (word === ':' && next === 'colon') {
      next = 'value'
    } else if (takesValue && isSimple(word)) {
      next = afterValue()
    } else if ((next === 'name' || next === 'name-or-end') && word[0] === '"' && isSimple(word)) {
      const name = String(JSON.parse(word))
      const names = open.at(-1)
      if (names?.has(name) === true)
        return { at, what: `${shortened(word)} stands twice in one object: remove one of the two` }
      names?.add(name)
      next = 'colon'
    } else return { at, what: `${shortened(word)} stands where ${expected[next]} belongs` }
    at += word.length
  }
}

/** A sign, a text with its quotes, or what else stands there up to the next sign or space; '' at the end. */
function wordAt(text: string, at: number): string {
  if (text[at] !== '"') return text.slice(at, endOf(/[{}[\]:,]|[^{}[\]:,"\s]+|\s?/y, text, at))
  let end = at + 1
  // By hand: a pattern would run out of stack in a text of many megabytes.
  while (end < text.length && text[end] !== '"' && text[end] !== '\n')
    end += text[end] === '\\' ? 2 : 1
  return text.slice(at, end + 1)
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return at + (pattern.exec(text)?.[0].length ?? 0)
}

/** Whether a word is a text, a number, true, false or null as JSON writes them. */
function isSimple(word: string): boolean {
  try {
    JSON.parse(word)
    return true
  } catch {
    return false
  }
}

function shortened(word: string): string {
  return word.length > 40 ? `${word.slice(0, 40)}…` : word
}
