import { addUser, newSignInLink } from '../work/sign-in.ts'
import { literal } from '../db/sqlite-script.ts'
import type { World } from '../world.ts'
import { type Command, option, tell, word } from './command.ts'
import { asSqlFile } from './sql-file.ts'

export const userAdd: Command = {
  name: 'user add',
  takes: 'NAME [--sql FILE]',
  summary:
    'add somebody who works here; prints their one-time sign-in address. ' +
    '--sql writes what makes it so, for a database elsewhere',
  example: 'nojd user add anna',
  options: { sql: { type: 'string' } },
  words: [1, 1],
  async run(call) {
    const add = (world: World) => addUser(world, word(call, 0))
    const file = option(call, 'sql')
    const tables = ['staff', 'sign_in_link']
    const made =
      file === undefined ? add(await call.open()) : asSqlFile(call, { file, tables }, add)
    return tell(await made, ({ address }) => address)
  },
}

export const userLink: Command = {
  name: 'user link',
  takes: 'NAME [--sql FILE]',
  summary:
    'print a new one-time sign-in address; earlier ones stop working. ' +
    '--sql writes what makes it so, for a database elsewhere',
  example: 'nojd user link anna',
  options: { sql: { type: 'string' } },
  words: [1, 1],
  async run(call) {
    const name = word(call, 0)
    const file = option(call, 'sql')
    // Elsewhere the user is there already: only the link goes along, in place of earlier ones.
    const before = `DELETE FROM "sign_in_link" WHERE "staff" = ${literal(name.trim())};\n`
    const made =
      file === undefined
        ? newSignInLink(await call.open(), name)
        : asSqlFile(call, { file, tables: ['sign_in_link'], before }, (world) =>
            addUser(world, name),
          )
    return tell(await made, ({ address }) => address)
  },
}
