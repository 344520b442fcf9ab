/**
 * How columns of numbers vary together: Σ(x − x̄)(y − ȳ)/(n − 1), a symmetric matrix with the
 * variances on its diagonal. Exactly 0 where a column has one value only. Needs two rows or more.
 *
 * @example covariances([[1, 2, 3], [2, 4, 9]]) // => [[1, 3.5], [3.5, 13]]
 */
export function covariances(columns: readonly (readonly number[])[]): number[][] {
  const n = columns[0]?.length ?? 0
  if (n < 2 || columns.some(({ length }) => length !== n))
    throw new Error('covariances: needs columns of equal length, of two rows or more')
  const centred = columns.map((column) => {
    if (column.every((x) => x === column[0])) return column.map(() => 0)
    const mean = column.reduce((all, x) => all + x, 0) / n
    return column.map((x) => x - mean)
  })
  return centred.map((x) =>
    centred.map((y) => x.reduce((all, one, i) => all + one * (y[i] ?? NaN), 0) / (n - 1)),
  )
}
