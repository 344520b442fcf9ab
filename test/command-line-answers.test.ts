import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { items, peopleCsv, unitsCsv } from './fielded.ts'
import { nojd } from './nojd.ts'
import { hme } from './surveys.ts'

// Answers that come as files, at the terminal.

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nojd-answers-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

async function done(words: readonly string[], env: Record<string, string>): Promise<string> {
  const { code, out, err } = await nojd(words, env)
  expect([words, code, err]).toEqual([words, 0, ''])
  return out
}

test('interviews of a round are entered by person, paper slips of an open link by batch', async () => {
  const env = { NOJD_DATABASE: join(folder, 'nojd.db') }
  const confidential = { ...hme, key: 'hme-konf', anonymity: 'confidential' }
  const open = { ...hme, key: 'hme-oppen', anonymity: 'open' }
  for (const one of [confidential, open])
    await done(['survey', 'publish', file(`${one.key}.json`, JSON.stringify(one))], env)
  await done(['series', 'add', 'hme', '--title', 'HME'], env)
  const population = file('population.csv', 'unit,N\nstad/it,40\n')
  const plan = ['round', 'plan', 'hme/2025', '--definition', 'hme-konf@1']
  expect(
    JSON.parse(await done([...plan, '--population', population, '--json'], env)),
  ).toMatchObject({ population: [{ group: { unit: 'stad/it' }, N: 40 }] })
  const people = file('people.csv', peopleCsv({ it: 6 }))
  const units = file('units.csv', unitsCsv)
  await done(['people', 'import', 'hme/2025', people, '--units', units], env)
  await done(['round', 'open', 'hme/2025'], env)

  const row = (answer: number) => items.map(() => answer).join(',')
  const named = [1, 2, 3, 4, 5].map((i) => `it-${String(i)},${row(3)}`)
  const interviews = file('interviews.csv', [`person,${items.join(',')}`, ...named].join('\n'))
  expect(await done(['import', 'responses', 'hme/2025', interviews], env)).toBe(
    '5 responses are imported into hme/2025.\n',
  )
  expect(await done(['import', 'responses', 'hme/2025', interviews], env)).toBe(
    '5 responses are imported into hme/2025. 5 of them in place of an earlier one.\n',
  )
  expect(await done(['round', 'close', 'hme/2025'], env)).toContain('with 5 of 6 answers')
  // 3 on 1–5 is 50.
  expect(await done(['round', 'publish', 'hme/2025'], env)).toMatch(/^ {2}hme {2}50 {2}n = 5$/m)
  const late = await nojd(['import', 'responses', 'hme/2025', interviews], env)
  expect([late.code, late.out]).toEqual([1, ''])
  expect(late.err).toContain('hme/2025 is published: responses are imported while a round is open')

  await done(['round', 'plan', 'hme/2026', '--definition', 'hme-oppen@1', '--open-link'], env)
  await done(['round', 'open', 'hme/2026'], env)
  const slips = file('slips.csv', [items.join(','), row(5), row(4)].join('\n'))
  const words = ['import', 'responses', 'hme/2026', slips]
  await done(words, env)
  expect(JSON.parse(await done([...words, '--json'], env))).toEqual({
    ...{ responses: 2, replaced: 2, removed: 0 },
  })
  expect(await done([...words, '--batch', 'the other entrance'], env)).toBe(
    '2 responses are imported into hme/2026.\n',
  )
  const wrong = file('wrong.csv', [items.join(','), row(7)].join('\n'))
  const refused = await nojd(['import', 'responses', 'hme/2026', wrong], env)
  expect([refused.code, refused.out]).toEqual([1, ''])
  expect(refused.err).toContain('  row 2, meningsfullt: ')
  expect(refused.err).not.toContain('7')
})
