import type { onTargetSv } from './on-target-sv.ts'

export const onTargetEn: typeof onTargetSv = {
  years: (met, of) => `was on target ${met} of ${of} ${of === '1' ? 'year' : 'years'}`,
  rounds: (met, of) => `was on target in ${met} of ${of} rounds`,
  noValue: (periods) => `no value for ${periods}`,
}
