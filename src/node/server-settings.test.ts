import { expect, test } from 'vitest'
import { readServerSettings } from './server-settings.ts'

test('told nothing, the program listens on this machine and keeps its files here', () => {
  expect(settingsOf({})).toMatchObject({
    ...{ baseUrl: 'http://127.0.0.1:3000', fewest: 0, locale: 'sv', contact: '', logLevel: 'info' },
    ...{ database: 'nojd.db', keys: 'nojd-keys', surveys: null },
    listen: { host: '127.0.0.1', port: 3000 },
  })
})

test('told everything, it does as it is told', () => {
  const settings = settingsOf({
    NOJD_BASE_URL: 'https://enkat.example.se/nagot/?x=1',
    NOJD_FEWEST: '12',
    NOJD_LOCALE: 'en',
    NOJD_ORGANISATION: 'Provstaden',
    NOJD_CONTACT: 'hr@example.se',
    NOJD_DATABASE: '/var/lib/nojd/staden.db',
    NOJD_KEYS: '/etc/nojd/keys',
    NOJD_SURVEYS: '/etc/nojd/surveys',
    NOJD_LISTEN: '0.0.0.0:8080',
    NOJD_LOG_LEVEL: 'warn',
  })
  expect(settings).toMatchObject({
    // Only the origin counts: paths are the program's own.
    ...{ baseUrl: 'https://enkat.example.se', fewest: 12, locale: 'en', logLevel: 'warn' },
    ...{ organisation: 'Provstaden', contact: 'hr@example.se' },
    ...{ database: '/var/lib/nojd/staden.db', keys: '/etc/nojd/keys' },
    ...{ surveys: '/etc/nojd/surveys', listen: { host: '0.0.0.0', port: 8080 } },
  })
})

test('keys lie beside the database unless a folder is named', () => {
  expect(settingsOf({ NOJD_DATABASE: '/data/hr.db' }).keys).toBe('/data/hr-keys')
  expect(settingsOf({ NOJD_DATABASE: '/data/hr' }).keys).toBe('/data/hr-keys')
})

test('an empty variable is no variable', () => {
  expect(settingsOf({ NOJD_BASE_URL: '', NOJD_FEWEST: '', NOJD_DATABASE: '' })).toEqual(
    settingsOf({}),
  )
})

test('an address of version 6 stands in brackets', () => {
  const settings = settingsOf({ NOJD_LISTEN: '[::1]:3000' })
  expect(settings.listen).toEqual({ host: '::1', port: 3000 })
  expect(settings.baseUrl).toBe('http://[::1]:3000')
})

test('reached from outside, the address people use must be named', () => {
  for (const host of ['0.0.0.0', '::', '10.0.0.7', 'nojd.internal']) {
    const [fault, ...more] = faultsOf({ NOJD_LISTEN: `${host}:3000` })
    expect(fault).toMatch(/^NOJD_BASE_URL is needed when NOJD_LISTEN is .*https:\/\//)
    expect(more).toEqual([])
  }
  expect(faultsOf({ NOJD_LISTEN: 'localhost:3000' })).toEqual([])
})

test('every variable that cannot be used is told in a sentence that begins with its name', () => {
  const wrong: Record<string, readonly [value: string, sentence: string][]> = {
    NOJD_BASE_URL: [
      ['enkat.example.se', 'is an address such as https://enkat.example.se'],
      ['ftp://example.se', 'is an address such as https://enkat.example.se'],
      ['javascript:alert(1)', 'is an address such as https://enkat.example.se'],
    ],
    NOJD_FEWEST: [
      ['sju', 'is a whole number'],
      ['7.5', 'is a whole number'],
      ['-1', 'is zero or more'],
    ],
    NOJD_LOCALE: [
      ['fi', 'is sv or en'],
      ['SV', 'is sv or en'],
    ],
    NOJD_ORGANISATION: [['x'.repeat(201), 'has at most 200 characters']],
    NOJD_CONTACT: [['x'.repeat(501), 'has at most 500 characters']],
    NOJD_DATABASE: [
      ['postgres://u@h/db', 'is a file: PostgreSQL is not supported yet'],
      ['postgresql://u@h/db', 'is a file: PostgreSQL is not supported yet'],
    ],
    NOJD_LISTEN: [
      ['3000', 'is host:port, for example 127.0.0.1:3000'],
      ['127.0.0.1:http', 'is host:port, for example 127.0.0.1:3000'],
      ['127.0.0.1:65536', 'has a port above 65535'],
    ],
    NOJD_LOG_LEVEL: [['loud', 'is silent, error, warn, info or debug']],
  }
  for (const [name, cases] of Object.entries(wrong))
    for (const [value, sentence] of cases)
      expect(faultsOf({ [name]: value }), `${name}=${value}`).toEqual([`${name} ${sentence}`])
})

test('all faults are told at once, and no value is repeated', () => {
  const faults = faultsOf({ NOJD_LOCALE: 'hemlig', NOJD_FEWEST: 'hemlig', NOJD_LISTEN: 'hemlig' })
  expect(faults).toHaveLength(3)
  expect(faults.join()).not.toContain('hemlig')
})

function settingsOf(env: Record<string, string>) {
  const read = readServerSettings(env)
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  return read.settings
}

function faultsOf(env: Record<string, string>): string[] {
  const read = readServerSettings(env)
  return 'faults' in read ? read.faults : []
}
