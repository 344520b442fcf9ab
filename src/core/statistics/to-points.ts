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
  const upright = reversed ? turned(scale, answer) : answer
  return (100 * (upright - scale.min)) / (scale.max - scale.min)
}

/**
 * An answer seen from the other end of its scale: min + max − x. Also takes a mean of answers.
 *
 * @example turned({ min: 1, max: 5 }, 4) // => 2
 */
export function turned(
  scale: { readonly min: number; readonly max: number },
  answer: number,
): number {
  return scale.min + scale.max - answer
}
