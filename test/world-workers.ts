import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { markInstallation } from '../src/db/installation.ts'
import { workersWorld } from '../src/workers/workers-world.ts'
import { type TestWorld, told, variables, type Wish } from './world.ts'

/** A world on Workers: the one database there is, emptied. */
export async function testWorld(wish: Wish): Promise<TestWorld> {
  await reset()
  await applyD1Migrations(env.DB, env['MIGRATIONS'])
  const made = workersWorld({ ...env, ...variables(wish) })
  if ('faults' in made) throw new Error(made.faults.join('\n'))
  const own = told(wish)
  const { world } = made
  await world.db.work([markInstallation(world.db, wish.kind, own.now().toISOString())])
  return { ...world, ...own, close: () => Promise.resolve() }
}
