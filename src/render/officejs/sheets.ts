/** The sheet of the workbook that is written for a sheet of the spec, by the spec's name. */
export type SheetOf = (name: string) => Excel.Worksheet;

/** Sheets by their ids: a sheet that somebody renames while it is written is still found. */
export function sheetsById(context: Excel.RequestContext, ids: ReadonlyMap<string, string>): SheetOf {
  return (name) => {
    const id = ids.get(name);
    if (id === undefined) throw new RangeError(`The workbook has no sheet for "${name}".`);
    return context.workbook.worksheets.getItem(id);
  };
}
