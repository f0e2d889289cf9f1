import { absoluteName, cellName, quoteSheet } from '../../workbook/formula/a1';
import { margins } from '../../workbook/paper';
import type { Area, SheetSpec } from '../../workbook/spec';
import { must, type File } from './library';

const A4 = 9;

/** Paper, fit, repeated rows and footer. */
export function writePrint(file: File, sheet: SheetSpec): void {
  const { name, print } = sheet;
  must(
    file.SetPageLayout(name, {
      Size: A4,
      Orientation: print.orientation,
      ...(print.fitToWidth && { FitToWidth: 1, FitToHeight: print.fitToHeight ? 1 : 0 }),
      ...(print.scale !== undefined && { AdjustTo: print.scale }),
    }),
    `${name}: page layout`,
  );
  const { left: Left, right: Right, top: Top, bottom: Bottom, header: Header, footer: Footer } = margins;
  must(file.SetPageMargins(name, { Left, Right, Top, Bottom, Header, Footer }), `${name}: margins`);
  const { left, center, right } = print.footer;
  must(file.SetHeaderFooter(name, { OddFooter: `&L${left}&C${center}&R${right}`, AlignWithMargins: true }), `${name}: footer`);
  const titles = [print.titleColumns, print.titleRows].flatMap((span) => (span === undefined ? [] : `${quoteSheet(name)}!${fixed(span)}`));
  const define = (kind: 'Titles' | 'Area', refersTo: string): void =>
    void must(file.SetDefinedName({ Name: `_xlnm.Print_${kind}`, RefersTo: refersTo, Scope: name }), `${name}: print ${kind}`);
  if (titles.length > 0) define('Titles', titles.join(','));
  if (print.area) define('Area', `${quoteSheet(name)}!${absoluteArea(print.area)}`);
  for (const row of print.breaks?.rows ?? []) must(file.InsertPageBreak(name, cellName(row, 0)), `${name}: page break`);
  for (const column of print.breaks?.columns ?? []) must(file.InsertPageBreak(name, cellName(0, column)), `${name}: page break`);
}

/** `1:4` as `$1:$4`. */
const fixed = (span: string): string =>
  span
    .split(':')
    .map((part) => `$${part}`)
    .join(':');
const absoluteArea = ({ row, column, lastRow, lastColumn }: Area): string =>
  `${absoluteName(row, column)}:${absoluteName(lastRow, lastColumn)}`;
