import { quoteSheet } from '../../workbook/formula/a1';
import type { SheetSpec } from '../../workbook/spec';
import { must, type File } from './library';

const A4 = 9;
/** Margins in inches. */
const USUAL = { Left: 0.5, Right: 0.5, Top: 0.6, Bottom: 0.7, Header: 0.3, Footer: 0.3 };
const NARROW = { Left: 0.35, Right: 0.35, Top: 0.35, Bottom: 0.5, Header: 0.2, Footer: 0.2 };

/** Paper, fit, repeated rows and footer. */
export function writePrint(file: File, sheet: SheetSpec): void {
  const { name, print } = sheet;
  must(
    file.SetPageLayout(name, {
      Size: A4,
      Orientation: print.orientation,
      ...(print.fitToWidth && { FitToWidth: 1, FitToHeight: print.fitToHeight ? 1 : 0 }),
    }),
    `${name}: page layout`,
  );
  must(file.SetPageMargins(name, print.fitToHeight ? NARROW : USUAL), `${name}: margins`);
  const { left, center, right } = print.footer;
  must(file.SetHeaderFooter(name, { OddFooter: `&L${left}&C${center}&R${right}`, AlignWithMargins: true }), `${name}: footer`);
  if (print.titleRows !== undefined) {
    const [first = '', last = first] = print.titleRows.split(':');
    const rows = `${quoteSheet(name)}!$${first}:$${last}`;
    must(file.SetDefinedName({ Name: '_xlnm.Print_Titles', RefersTo: rows, Scope: name }), `${name}: print titles`);
  }
}
