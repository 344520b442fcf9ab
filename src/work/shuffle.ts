import type { World } from '../world.ts'

/** A copy in an order that nobody can guess (Fisher and Yates, unbiased). */
export function shuffled<T>(world: World, list: readonly T[]): T[] {
  const copy = [...list]
  for (let i = copy.length - 1; i > 0; i--) {
    const j = below(world, i + 1)
    const [a, b] = [copy[i], copy[j]]
    if (a === undefined || b === undefined) throw new Error('shuffled: the list has holes')
    copy[i] = b
    copy[j] = a
  }
  return copy
}

/** A whole number from 0 to limit − 1, each as likely. */
function below(world: World, limit: number): number {
  const reach = Math.floor(2 ** 32 / limit) * limit
  for (;;) {
    const [a = 0, b = 0, c = 0, d = 0] = world.random(4)
    const drawn = a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d
    if (drawn < reach) return drawn % limit
  }
}
