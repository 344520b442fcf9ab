/**
 * The weighted mean of those values that are known: sum w u / sum w. Equal weights, or none given,
 * is the plain mean, to the last bit. Nothing known, or only with weight 0: null.
 *
 * @example weightedMean([80, null, 50], [2, 5, 1]) // => 70
 * @example weightedMean([80, null, 50]) // => 65
 */
export function weightedMean(
  values: readonly (number | null)[],
  weights?: readonly number[],
): number | null {
  const equal = weights?.every((w) => w === weights[0]) ?? true
  let sum = 0
  let total = 0
  values.forEach((value, i) => {
    if (value === null) return
    const w = equal ? 1 : (weights?.[i] ?? 0)
    sum += w * value
    total += w
  })
  return total > 0 ? sum / total : null
}
