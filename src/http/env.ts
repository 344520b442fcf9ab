import type { World } from '../world.ts'

/** Who is asking: somebody signed in, a program with a key, or nobody in particular. */
export type Who =
  | { readonly is: 'anyone' }
  | { readonly is: 'staff'; readonly name: string }
  | { readonly is: 'program' }

/** What a request carries along. */
export interface Env {
  Variables: { world: World; who: Who }
}
