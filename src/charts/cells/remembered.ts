/** A table that asks for each cell once, however often it is read: a chart reads its figures several times. */
export function remembered<T>(cell: (row: string, column: string) => T) {
  const rows = new Map<string, Map<string, T>>()
  return (row: string, column: string): T => {
    let columns = rows.get(row)
    if (columns === undefined) rows.set(row, (columns = new Map<string, T>()))
    let found = columns.get(column)
    if (found === undefined) columns.set(column, (found = cell(row, column)))
    return found
  }
}
