import { z } from 'zod'
import { computeCommand } from '../../src/cli/compute.ts'
import { type Call, readWords } from '../../src/cli/command.ts'
import { figure } from '../../src/core/figure.ts'
import { group } from '../../src/core/group.ts'
import { isRefusal } from '../../src/core/refusal.ts'
import { readServerSettings } from '../../src/node/server-settings.ts'
import { root } from '../surveys.ts'

/** Runs `nojd compute` as the command line does, and reads its JSON; a refusal is thrown. */
export async function computed(words: string[], told: string[] = []) {
  const read = readServerSettings({})
  if ('faults' in read) throw new Error(read.faults.join())
  const call: Call = {
    ...readWords(computeCommand, words),
    root,
    settings: read.settings,
    open: () => Promise.reject(new Error('compute needs no database')),
    print: () => undefined,
    tell: (line) => told.push(line),
  }
  const done = await computeCommand.run(call)
  if (isRefusal(done)) throw new Error(JSON.stringify(done))
  const shape = z.strictObject({
    definition: z.string(),
    groups: z.array(z.strictObject({ group, figures: z.array(figure) })),
  })
  return shape.parse(JSON.parse(JSON.stringify(done.data)))
}
