/**
 * The people who have a value in every column, column by column: what a method takes that cannot do
 * with gaps. Null is no value.
 *
 * @example completeRows([[1, 2, null], [4, 5, 6]]) // => [[1, 2], [4, 5]]
 */
export function completeRows(columns: readonly (readonly (number | null)[])[]): number[][] {
  const [first = []] = columns
  if (columns.some(({ length }) => length !== first.length))
    throw new Error('completeRows: needs columns of equal length')
  if (columns.some((column) => column.some((x) => x !== null && !Number.isFinite(x))))
    throw new Error('completeRows: needs numbers or null')
  const whole = first.map((_, i) => columns.every((column) => column[i] !== null))
  return columns.map((column) =>
    column.filter((x, i): x is number => x !== null && whole[i] === true),
  )
}
