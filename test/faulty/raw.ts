/** A file that is no definition before anybody can read what it says. */
export interface Raw {
  readonly bytes: Uint8Array
  readonly told: string
}

/** Files made of the text of a good definition, each with one thing wrong. */
export function rawFiles(good: string): Record<string, Raw> {
  const text = (written: string, told: string): Raw => ({ bytes: utf8.encode(written), told })
  return {
    'an empty file': text('', 'line 1: the file is empty'),
    'a file that holds nothing but a byte order mark': text('\ufeff', 'line 1: the file is empty'),
    'a file in UTF-16': { bytes: Buffer.from(`\ufeff${good}`, 'utf16le'), told: 'is not UTF-8' },
    'a file in UTF-16 without a mark, and without å, ä and ö': {
      ...{ bytes: Buffer.from('{"key": "a"}', 'utf16le'), told: 'Save it as UTF-8' },
    },
    'a file in Latin-1': { bytes: Buffer.from(good, 'latin1'), told: 'Save it as UTF-8' },
    'a file that was cut off': text(
      good.slice(0, good.indexOf('"en": ["Bad"')),
      'line 14: it ends where a name',
    ),
    'a number that is none': text(
      good.replace('"max": 5', '"max": NaN'),
      'line 12: NaN stands where a value',
    ),
    'a comma too many': text(
      good.replace('"anonymity": "confidential",', '"anonymity": "confidential",,'),
      'line 8: , stands where a name in double quotes belongs',
    ),
    'a comment': text(`// Kundkoll\n${good}`, 'line 1: //'),
    'a name that stands twice': text(
      good.replace('"version": 2,', '"version": 2,\n  "version": 3,'),
      'line 4: "version" stands twice in one object: remove one of the two',
    ),
    'a list': text(`[${good}]`, '(top): an object belongs here'),
    'a word': text('"kundkoll"', '(top): an object belongs here'),
    'a hundred thousand lists in each other': text(
      nested(100_000),
      '(top): an object belongs here',
    ),
    'a source of a hundred thousand lists': text(
      good.replace('"source": "egen"', `"source": ${nested(100_000)}`),
      'source: a text belongs here',
    ),
    'a source of ten megabytes': text(
      good.replace('"source": "egen"', `"source": "${'å'.repeat(5_000_000)}"`),
      'source: at most 500 characters',
    ),
    'ten megabytes of answers': text(
      good.replace(
        '"responses": [',
        `"responses": [${`{"battre": "${'x'.repeat(4000)}"}, `.repeat(2500)}`,
      ),
      'examples.0.responses: at most 200 items',
    ),
  }
}

const utf8 = new TextEncoder()

function nested(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth)
}
