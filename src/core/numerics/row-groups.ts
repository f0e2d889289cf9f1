/** The order in which rows are sorted by their columns, the first before the second, so that nothing depends on how they came. */
export function sortedOrder(columns: readonly ArrayLike<number>[], rows: number): Uint32Array {
  const different = [...new Set(columns)];
  return Uint32Array.from({ length: rows }, (_, i) => i).sort((a, b) => {
    for (const column of different) {
      const difference = column[a]! - column[b]!;
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

/** The values of a column in rows so ordered. */
export function gathered(column: ArrayLike<number>, rows: Uint32Array): Float64Array {
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) values[i] = column[rows[i]!]!;
  return values;
}

/** Where rows differ in a column from the row before: the starts of groups in sorted rows and, last, the number of rows. */
export function groupStarts(columns: readonly ArrayLike<number>[], rows: number): Uint32Array {
  const starts: number[] = [];
  for (let i = 0; i < rows; i += 1) {
    if (i === 0 || columns.some((column) => column[i] !== column[i - 1])) starts.push(i);
  }
  return Uint32Array.from([...starts, rows]);
}

/** The rows in which each set of different values first stands; undefined where there are more than `most`. */
export function firstRows(columns: readonly (readonly number[])[], rows: number, most: number): number[] | undefined {
  const found = new Map<string, number>();
  for (let i = 0; i < rows; i += 1) {
    let key = '';
    for (const column of columns) key += `${column[i]!}|`;
    if (found.has(key)) continue;
    if (found.size === most) return undefined;
    found.set(key, i);
  }
  return [...found.values()];
}
