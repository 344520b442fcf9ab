import { expect, test } from 'vitest'
import { definitionName, key, unitPath } from './key.ts'

test('a key is lower case a–z, digits and single hyphens, 1–64 characters', () => {
  const good = ['a', '7', 'hme', 'trivs-pa-jobbet', 'q1', '2022', 'a'.repeat(64)]
  for (const text of good) expect(key.safeParse(text).success, text).toBe(true)
  const bad = ['', 'HME', 'trivs på jobbet', 'å', 'a_b', '-a', 'a-', 'a--b', 'a b', 'a/b', 'a\n']
  for (const text of bad) expect(key.safeParse(text).success, text).toBe(false)
  expect(key.safeParse('a'.repeat(65)).success).toBe(false)
})

test('no key has the name of something that every object has already', () => {
  for (const name of Object.getOwnPropertyNames(Object.prototype))
    expect(key.safeParse(name).success, name).toBe(false)
})

test('a unit is a path of codes from the top; the empty path is the whole', () => {
  for (const path of ['', 'stad', 'stad/intraservice/it', 'a-1/b-2'])
    expect(unitPath.safeParse(path).success, path).toBe(true)
  for (const path of ['/', 'stad/', '/stad', 'stad//it', 'Stad', 'stad/it ', 'stad/../it'])
    expect(unitPath.safeParse(path).success, path).toBe(false)
  expect(unitPath.safeParse('a/'.repeat(200) + 'a').success).toBe(false)
})

test('a definition version is written key@version, counted from 1', () => {
  for (const name of ['hme@1', 'hme@999999', 'nki-2@12'])
    expect(definitionName.safeParse(name).success, name).toBe(true)
  for (const name of ['hme', 'hme@', 'hme@0', 'hme@01', 'HME@1', 'hme@1000000', 'hme@1.5', '@1'])
    expect(definitionName.safeParse(name).success, name).toBe(false)
})
