/**
 * Places an answer on the 0–100 line between the ends of its scale: u = 100 (x − min)/(max − min)
 * (SCB's transformation). A reversed item is turned first, so 100 is always the good end.
 * Also takes a mean of answers: the transformation is linear. Blank and *don't know* are not
 * answers and never reach this function.
 *
 * @example toPoints({ min: 1, max: 5 }, 4) // => 75
 * @example toPoints({ min: 1, max: 5 }, 4, true) // => 25
 */
export function toPoints(
  scale: { readonly min: number; readonly max: number },
  answer: number,
  reversed = false,
): number {
  const turned = reversed ? scale.min + scale.max - answer : answer
  return (100 * (turned - scale.min)) / (scale.max - scale.min)
}
