import { scope } from '../db/api-key.ts'
import { literal } from '../db/sqlite-script.ts'
import { refuse } from '../core/refusal.ts'
import { addApiKey, revokeApiKey } from '../work/api-keys.ts'
import type { World } from '../world.ts'
import { type Command, needed, option, tell, word } from './command.ts'
import { writeSecret } from './files.ts'
import { asSqlFile } from './sql-file.ts'

export const keyAdd: Command = {
  name: 'key add',
  takes: 'NAME --scopes read,manage,people,admin [--sql FILE]',
  summary:
    'make an API key; it is printed last and never again. ' +
    '--sql writes what makes it so, for a database elsewhere',
  example: 'nojd key add report --scopes read',
  options: { scopes: { type: 'string' }, sql: { type: 'string' } },
  words: [1, 1],
  async run(call) {
    const scopes = needed(call, 'scopes')
      .split(',')
      .map((one) => scope.safeParse(one.trim()))
    if (scopes.some((one) => !one.success))
      return refuse('invalid', `The scopes there are: ${scope.options.join(', ')}.`)
    const known = scopes.flatMap((one) => (one.success ? [one.data] : []))
    const add = (world: World) => addApiKey(world, word(call, 0), known)
    const file = option(call, 'sql')
    const made =
      file === undefined
        ? add(await call.open())
        : asSqlFile(call, { file, tables: ['api_key'] }, add)
    return tell(
      await made,
      ({ name, key }) => `Key ${name} is made; it is not shown again:\n${key}`,
    )
  },
}

export const keyRevoke: Command = {
  name: 'key revoke',
  takes: 'NAME [--sql FILE]',
  summary:
    'take an API key out of use at once. --sql writes what makes it so, for a database elsewhere',
  example: 'nojd key revoke report',
  options: { sql: { type: 'string' } },
  words: [1, 1],
  async run(call) {
    const name = word(call, 0)
    const file = option(call, 'sql')
    if (file !== undefined) {
      writeSecret(file, `DELETE FROM "api_key" WHERE "name" = ${literal(name)};\n`)
      return { text: `${file} revokes ${name}, once it is run.`, data: { name, file } }
    }
    const done = await revokeApiKey(await call.open(), name)
    return tell(done, ({ name }) => `Key ${name} is revoked.`)
  },
}
