import { isDemo } from '../db/installation.ts'
import type { Command } from './command.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  takes: '',
  summary: 'make the database, or bring it up to this program',
  example: 'NOJD_DATABASE=nojd.db nojd migrate',
  words: [0, 0],
  async run(call) {
    const { db } = await call.open()
    const kind = (await isDemo(db)) ? 'demo' : 'real'
    const { database } = call.settings
    return { text: `${database} is up to date (${kind}).`, data: { database, kind } }
  },
}
