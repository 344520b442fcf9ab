import type { pictureSv } from './picture-sv.ts'

export const pictureEn: typeof pictureSv = {
  and: 'and',
  times: (reason, count) => `${reason}\u00a0(${count})`,
  hidden: (reasons) => `not shown: ${reasons}`,
  ofThoseShown: 'of those shown',
  lowIsGood: (title) => `${title} (low is good)`,
}
