import { addUser, newSignInLink } from '../work/sign-in.ts'
import { type Command, tell, word } from './command.ts'

export const userAdd: Command = {
  name: 'user add',
  takes: 'NAME',
  summary: 'add somebody who works here; prints their one-time sign-in address',
  example: 'nojd user add anna',
  words: [1, 1],
  async run(call) {
    return tell(await addUser(await call.open(), word(call, 0)), ({ address }) => address)
  },
}

export const userLink: Command = {
  name: 'user link',
  takes: 'NAME',
  summary: 'print a new one-time sign-in address; earlier ones stop working',
  example: 'nojd user link anna',
  words: [1, 1],
  async run(call) {
    return tell(await newSignInLink(await call.open(), word(call, 0)), ({ address }) => address)
  },
}
