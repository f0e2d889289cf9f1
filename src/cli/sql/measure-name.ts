/**
 * The name of a measure in the result of a statement: its column without the table.
 * @param taken columns of the result that are no measures
 * @throws RangeError for a measure that is called as one of them
 */
export function measureName(column: string, taken: readonly string[]): string {
  const name = column.split('.').at(-1)!;
  if (!taken.includes(name.toLowerCase())) return name;
  throw new RangeError(`A measure cannot be called ${name}, as a column of the counts is: give a view in which it has another name.`);
}
