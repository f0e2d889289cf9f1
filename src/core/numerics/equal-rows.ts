/** Rows whose columns hold the same values, in the order in which they first appear. */
export function equalRows(columns: readonly (readonly number[])[], rows: number): number[][] {
  const groups = new Map<string, number[]>();
  for (let i = 0; i < rows; i += 1) {
    let key = '';
    for (const column of columns) key += `${column[i]!}|`;
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  }
  return [...groups.values()];
}
