import { expect, test } from 'vitest'
import { signed } from './signed.ts'

test('more than nothing has a plus, less a real minus, and what rounds to nothing has neither', () => {
  expect(signed(25.4, { decimals: 0 }, 'sv')).toBe('+25')
  expect(signed(-8, { decimals: 1 }, 'sv')).toBe('−8,0')
  expect(signed(0.4, { decimals: 0 }, 'sv')).toBe('0')
  expect(signed(-0.4, { decimals: 0 }, 'en')).toBe('0')
  expect(signed(0.04, { decimals: 2 }, 'en')).toBe('+0.04')
})
