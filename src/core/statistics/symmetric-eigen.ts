/**
 * The eigenvalues of a symmetric matrix and their vectors, M = Σ value · vector vectorᵀ, by Jacobi's
 * rotations: slow for large matrices, and exact to the last digits for small ones. In no order.
 * Source: Golub and Van Loan, Matrix Computations, 4th ed. 2013, sec. 8.5.
 *
 * @example symmetricEigen([[2, 1], [1, 2]]).map(({ value }) => value).sort() // => [1, 3]
 */
export function symmetricEigen(
  matrix: readonly (readonly number[])[],
): { value: number; vector: number[] }[] {
  const k = matrix.length
  if (matrix.some((row, i) => row.length !== k || row.some((x, j) => x !== matrix[j]?.[i])))
    throw new Error('symmetricEigen: needs a symmetric matrix of numbers')
  const M = matrix.map((row) => [...row])
  const V = matrix.map((_, i) => matrix.map((_, j) => (i === j ? 1 : 0)))
  for (let sweep = 0; sweep < 60; sweep++) {
    const off = M.flatMap((row, i) => row.slice(i + 1)).reduce((sum, x) => sum + x * x, 0)
    if (off === 0) break
    for (let p = 0; p < k; p++) for (let q = p + 1; q < k; q++) rotate(M, V, p, q)
  }
  return M.map((row, i) => ({ value: row[i] ?? NaN, vector: V.map((own) => own[i] ?? NaN) }))
}

/** Turns the plane of p and q so that M has 0 where they meet. */
function rotate(M: number[][], V: number[][], p: number, q: number): void {
  const [pp, pq, qq] = [M[p]?.[p] ?? NaN, M[p]?.[q] ?? NaN, M[q]?.[q] ?? NaN]
  // Too small to change either value.
  if (Math.abs(pq) <= 1e-18 * Math.sqrt(Math.abs(pp * qq))) {
    set(M, p, q, 0)
    return
  }
  const tau = (qq - pp) / (2 * pq)
  const t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.hypot(1, tau))
  const c = 1 / Math.hypot(1, t)
  for (const rows of [M, V])
    for (const row of rows) {
      const [a, b] = [row[p] ?? NaN, row[q] ?? NaN]
      row[p] = c * (a - t * b)
      row[q] = c * (b + t * a)
    }
  const [P = [], Q = []] = [M[p], M[q]]
  for (let j = 0; j < M.length; j++) {
    const [a, b] = [P[j] ?? NaN, Q[j] ?? NaN]
    P[j] = c * (a - t * b)
    Q[j] = c * (b + t * a)
  }
  P[p] = pp - t * pq
  Q[q] = qq + t * pq
  set(M, p, q, 0)
}

function set(M: number[][], p: number, q: number, value: number): void {
  const [P = [], Q = []] = [M[p], M[q]]
  P[q] = value
  Q[p] = value
}
