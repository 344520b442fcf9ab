/**
 * The response rate, as a share of one and in percent 0–100: those who answered anything at all (*don't know* counts, a
 * wholly blank form does not) of those who could have. `eligible` = invited − ineligible (bounced,
 * left). Without a frame (`invited` null, an open link), or when nobody was eligible: null.
 * In spirit AAPOR's RR2.
 *
 * @example responseRate({ invited: 412, ineligible: 7, responded: 331 }) // => { eligible: 405, share: 331 / 405, rate: 81.72839506172839 }
 */
export function responseRate(round: {
  readonly invited: number | null
  readonly ineligible: number
  readonly responded: number
}): { eligible: number | null; share: number | null; rate: number | null } {
  if (round.invited === null) return { eligible: null, share: null, rate: null }
  const eligible = round.invited - round.ineligible
  if (eligible <= 0) return { eligible, share: null, rate: null }
  return { eligible, share: round.responded / eligible, rate: (100 * round.responded) / eligible }
}
