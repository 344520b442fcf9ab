import { listen, PortTaken } from '../node/server.ts'
import { countStaff } from '../db/staff.ts'
import { addUser } from '../work/sign-in.ts'
import { isRefusal } from '../core/refusal.ts'
import { type Command, Refused } from './command.ts'
import { untilStopped } from './until-stopped.ts'

export const serve: Command = {
  name: 'serve',
  takes: '',
  summary: 'serve pages and API until Ctrl-C',
  example: 'NOJD_DATABASE=nojd.db nojd serve',
  words: [0, 0],
  async run(call) {
    const world = await call.open()
    const { host, port } = call.settings.listen
    const server = await listen(call.root, call.settings.listen, () => world).catch(
      (error: unknown) => {
        if (error instanceof PortTaken)
          throw new Refused(`${host}:${String(port)} is taken. Name another in NOJD_LISTEN.`)
        throw error
      },
    )
    call.print(`Nöjd answers at ${world.settings.baseUrl}`)
    if (!world.settings.baseUrl.startsWith('https:') && !isLocal(world.settings.baseUrl))
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
