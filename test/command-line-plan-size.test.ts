import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plannedSize } from '../src/core/planned-size.ts'
import { type Environment, nojd } from './nojd.ts'

// Ragnar counts before he asks. He needs no database for that.

let folder: string
let env: Environment
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nojd-size-'))
  env = { NOJD_DATABASE: join(folder, 'nojd.db') }
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('nojd plan-size', () => {
  test('says in whole sentences how many to ask, and makes no database', async () => {
    const words = ['plan-size', '--sd', '21.5', '--difference', '3', '--rate', '62']
    const { code, out, err } = await nojd(words, env)
    expect([code, err]).toEqual([0, ''])
    // plan/n/mean/0.8/no-N in test/oracles/rules-a.expected.json.
    expect(out).toContain(
      'För att se en skillnad på 3 mellan två omgångar behövs 807 svar i varje omgång. ' +
        'Svarar 62 % av de inbjudna är det 1302 inbjudningar i varje omgång.\n',
    )
    expect(out).toContain('Mindre skillnader kan ändå synas, med tur.')
    const english = await nojd(words, { ...env, NOJD_LOCALE: 'en' })
    expect(english.out).toContain('takes 807 answers in each. If 62% of those invited answer')
    expect(existsSync(env['NOJD_DATABASE'] ?? '')).toBe(false)
  })

  test('of a share, of an NPS, and after a last round', async () => {
    // plan/n/share/down: 415 and 425 answers, all 900 and 950 invited, and that is not enough.
    const share = await nojd(
      [
        ...['plan-size', '--share', '66', '--difference=-8', '--population', '900,950'],
        ...['--power', '90', '--rate', '35'],
      ],
      env,
    )
    expect(share.out).toContain('en skillnad på −8 procentenheter')
    expect(share.out).toContain('415 svar i den första och 425 i den andra')
    expect(share.out).toContain('Så många svar kommer inte, även om alla bjuds in')
    // plan/nNext/nps/done-small-N
    const nps = await nojd(
      [
        ...['plan-size', '--nps', '--promoters', '44', '--critics', '21', '--difference', '30'],
        ...['--last', '58', '--population', '70,72', '--rate', '80', '--json'],
      ],
      env,
    )
    const { next, notes } = plannedSize.parse(JSON.parse(nps.out))
    expect(next).toMatchObject({ answers: 34, invited: 43, enough: true })
    expect(notes).toEqual(['luck'])
    const few = await nojd(['plan-size', '--sd', '20', '--difference', '20'], env)
    // 2 · 20² · 2.801585²/20² = 15.7.
    expect(few.out).toContain('behövs 16 svar i varje omgång.\n')
    expect(few.out).toContain('Med färre än 30 svar behövs 1–2 svar till i varje omgång.')
  })

  test('refuses what it cannot count with, by the name of the option', async () => {
    for (const [words, code, says] of [
      [['--difference', '3'], 1, /--sd: is needed, or a share, or an NPS/],
      [['--sd', '20', '--difference', '0'], 1, /--difference: is a number from 0\.01 to 1000/],
      [['--share', '95', '--difference', '10'], 1, /--difference: would take the share below 0/],
      [['--sd', '20', '--measure', 'hme'], 2, /--measure needs a round/],
      [['hme/2025', '--sd', '20'], 2, /--sd does not go with a round/],
      [['hme', '--difference', '3'], 2, /a round is written series\/period/],
      [['hme/2025', '--population', '40,30'], 1, /--population: is a whole number above 0/],
      [['hme/2025', '--difference', '3'], 1, /There is no such round/],
    ] as const) {
      const ran = await nojd(['plan-size', ...words], env)
      expect([words, ran.code, ran.out]).toEqual([words, code, ''])
      expect(ran.err).toMatch(says)
    }
  })
})
