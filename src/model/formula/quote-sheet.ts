/**
 * A sheet name as it stands in a formula: bare where Excel writes it bare, else in apostrophes with inner ones doubled.
 * Names that could be read as a cell (`A1`, `R1C1`), begin with a digit or hold anything but letters, digits, `_` and
 * `.` are quoted.
 */
export function quoteSheet(name: string): string {
  const bare = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const likeCell = /^[A-Za-z]{1,3}\d+$/.test(name) || /^(?:[Rr]\d*)?(?:[Cc]\d*)?$/.test(name) || /^(?:TRUE|FALSE)$/i.test(name);
  return bare && !likeCell ? name : `'${name.replaceAll("'", "''")}'`;
}
