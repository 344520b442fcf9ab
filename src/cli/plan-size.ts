import type { z } from 'zod'
import { planSize } from '../core/plan-size.ts'
import type { PlannedSize } from '../core/planned-size.ts'
import { isRefusal, type Refusal, refuse } from '../core/refusal.ts'
import { sizeByNumbers, sizeByRound, sizeToPlan } from '../core/size-wish.ts'
import { plannedSizeInWords } from '../core/words/plan-size.ts'
import { planSizeFromRound } from '../work/plan-size.ts'
import { type Call, type Command, tell, WrongUse } from './command.ts'
import { roundKey } from './round.ts'

export const planSizeCommand: Command = {
  name: 'plan-size',
  takes: [
    '--sd S [--sd2 S] | --share PERCENT | --nps --promoters PERCENT --critics PERCENT',
    '             --difference D [--population N[,N]] [--last ANSWERS] [--rate PERCENT]',
    '           SERIES/PERIOD [--measure KEY] [--object O] [--option O]',
    '             [--difference D] [--population N] [--rate PERCENT]',
    '           [--power 80] [--alpha 5]',
  ].join('\n'),
  summary: 'say how many to ask to see a difference, and what the next round can show',
  example: [
    'nojd plan-size --sd 21.5 --difference 3 --rate 62',
    '  nojd plan-size SERIES/PERIOD --difference 3',
  ].join('\n'),
  options: Object.fromEntries(
    [...Object.keys(sizeByNumbers.shape), ...Object.keys(sizeByRound.shape)].map((name) => [
      name,
      { type: name === 'nps' ? 'boolean' : 'string' },
    ]),
  ),
  words: [0, 1],
  async run(call) {
    const say = (planned: PlannedSize | Refusal) =>
      tell(planned, (one) => plannedSizeInWords(one, call.settings.locale))
    if (call.positionals.length === 0) {
      const wish = read(call, sizeByNumbers, 'needs a round: nojd plan-size SERIES/PERIOD')
      return isRefusal(wish) ? wish : say(planSize(sizeToPlan(wish)))
    }
    const key = roundKey(call)
    const wish = read(call, sizeByRound, 'does not go with a round')
    if (isRefusal(wish)) return wish
    const { db } = await call.open()
    return say(await planSizeFromRound(db, key, wish))
  },
}

/** The options as the API takes its query; those of the other way to plan do not go with this one. */
function read<Shape extends z.ZodObject>(
  call: Call,
  shape: Shape,
  others: string,
): z.infer<Shape> | Refusal {
  const { json: _json, help: _help, ...given } = call.values
  const odd = Object.keys(given).find((name) => !Object.hasOwn(shape.shape, name))
  if (odd !== undefined) throw new WrongUse(`--${odd} ${others}`)
  const texts = Object.entries(given).map(([name, value]) => [name, String(value)])
  const wish = shape.safeParse(Object.fromEntries(texts))
  if (wish.success) return wish.data
  return refuse(
    'invalid',
    'The plan has faults:',
    wish.error.issues.map(({ path, message }) => ({ where: `--${path.join('.')}`, what: message })),
  )
}
