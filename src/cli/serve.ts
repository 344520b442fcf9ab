import { listen, PortTaken } from '../node/server.ts'
import { countStaff } from '../db/staff.ts'
import { forgetClosedRounds } from '../work/close-round.ts'
import { addUser } from '../work/sign-in.ts'
import { isRefusal, Unusable } from '../core/refusal.ts'
import { atPort } from '../node/server-settings.ts'
import type { Command } from './command.ts'
import { untilStopped } from './until-stopped.ts'

export const serve: Command = {
  name: 'serve',
  takes: '',
  summary: 'serve pages and API until Ctrl-C',
  example: 'NOJD_DATABASE=nojd.db nojd serve',
  words: [0, 0],
  async run(call) {
    const opened = await call.open()
    await forgetClosedRounds(opened)
    const { settings } = call
    const { host, port } = settings.listen
    const server = await listen(call.root, settings.listen, (at) => ({
      ...opened,
      settings: atPort(settings, at),
    })).catch((error: unknown) => {
      if (!(error instanceof PortTaken)) throw error
      throw new Unusable(`${host}:${String(port)} is taken. Name another in NOJD_LISTEN.`)
    })
    opened.draw.warm()
    const world = { ...opened, settings: atPort(settings, server.port) }
    const { baseUrl } = world.settings
    call.print(`Nöjd answers at ${baseUrl}`)
    if (!baseUrl.startsWith('https:') && !isLocal(baseUrl))
      call.tell('Without https anybody on the network can read answers and sessions.')
    if ((await countStaff(world.db)) === 0) {
      const first = await addUser(world, 'admin')
      if (!isRefusal(first)) call.print(`Set up, once: ${first.address}`)
    }
    await untilStopped()
    await server.stop()
    return { text: '', data: null }
  },
}

function isLocal(address: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname)
}
