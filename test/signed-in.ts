import { sv } from '../src/core/words/sv.ts'
import { findStaff } from '../src/db/staff.ts'
import { addUser, newSignInLink } from '../src/work/sign-in.ts'
import { type App, type Visitor, visitor } from './visitor.ts'
import { granted, type TestWorld } from './world.ts'

/** The path of a fresh sign-in link of somebody who works here, added if need be. */
export async function signInPath(world: TestWorld, name: string): Promise<string> {
  const known = await findStaff(world.db, name)
  const made = await (known === undefined ? addUser(world, name) : newSignInLink(world, name))
  return new URL(granted(made).address).pathname
}

/** Somebody who works here, signed in through the link and its button. */
export async function signedIn(world: TestWorld, app: App, name = 'anna'): Promise<Visitor> {
  const who = visitor(app, world.settings.baseUrl)
  const page = await who.open(await signInPath(world, name))
  await who.press(page, sv.staff.signIn.button)
  return who
}
