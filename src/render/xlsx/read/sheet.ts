import { CellMap, type SheetView } from '../../../workbook/check/book';
import { sheetRole } from '../../../workbook/check/fromSpec';
import { parseArea, parseCell } from '../../../workbook/formula/a1';
import { DEFAULT_COLUMN_WIDTH } from '../../../workbook/geometry';
import type { Area, PrintSpec } from '../../../workbook/spec';
import { CellReader } from './cells';
import type { Look } from './styles';
import { attribute, child, children, holds, text, type Element } from './xml';

/** What of a sheet stands elsewhere in the package. */
export interface SheetSurroundings {
  readonly name: string;
  readonly hidden: boolean;
  readonly looks: readonly Look[];
  readonly strings: readonly string[];
  /** Addresses of outside links by their relationship. */
  readonly links: ReadonlyMap<string, string>;
  readonly titleRows: string | undefined;
}

/** Columns beyond this are the empty rest of a sheet, given by one width. */
const WIDEST = 500;

/** A sheet of a file as the linter sees it. */
export function readSheet(root: Element | undefined, around: SheetSurroundings): SheetView {
  const columns = columnsOf(root);
  const pane = child(root, 'sheetViews', 'sheetView', 'pane');
  const frozen = ['frozen', 'frozenSplit'].includes(attribute(pane, 'state') ?? '');
  return {
    name: around.name,
    role: sheetRole(around.name),
    hidden: around.hidden,
    hiddenRows: children(child(root, 'sheetData'), 'row').flatMap((row) =>
      holds(row, 'hidden') || attribute(row, 'ht') === '0' ? [Number(attribute(row, 'r')) - 1] : [],
    ),
    hiddenColumns: columns.flatMap(({ hidden }, index) => (hidden ? [index] : [])),
    merged: children(child(root, 'mergeCells'), 'mergeCell').map((cell) => attribute(cell, 'ref') ?? ''),
    columnWidths: columns.map(({ width }) => width),
    cells: new CellMap(new CellReader(around.looks, around.strings).read(root)),
    validations: children(child(root, 'dataValidations'), 'dataValidation').flatMap((validation) =>
      areasOf(validation).map((area) => ({
        area,
        title: attribute(validation, 'promptTitle') ?? '',
        message: attribute(validation, 'prompt') ?? attribute(validation, 'error') ?? '',
      })),
    ),
    conditionalFormats: children(root, 'conditionalFormatting').flatMap((format) =>
      areasOf(format).flatMap((area) => children(format, 'cfRule').map((rule) => ({ area, formula: `=${text(child(rule, 'formula'))}` }))),
    ),
    freeze: { rows: frozen ? Number(attribute(pane, 'ySplit') ?? 0) : 0, columns: frozen ? Number(attribute(pane, 'xSplit') ?? 0) : 0 },
    print: readPrint(root, around.titleRows),
    protected: holds(child(root, 'sheetProtection'), 'sheet'),
    links: children(child(root, 'hyperlinks'), 'hyperlink').flatMap((link) => readLink(link, around.links)),
    seriesRows: undefined,
    lastPeriodColumn: undefined,
  };
}

const areasOf = (element: Element): Area[] =>
  (attribute(element, 'sqref') ?? '').split(' ').flatMap((part) => {
    const area = parseArea(part);
    return area ? [area] : [];
  });

function columnsOf(root: Element | undefined): { width: number; hidden: boolean }[] {
  const columns: { width: number; hidden: boolean }[] = [];
  for (const element of children(child(root, 'cols'), 'col')) {
    const width = Number(attribute(element, 'width') ?? DEFAULT_COLUMN_WIDTH);
    const hidden = holds(element, 'hidden') || width === 0;
    const last = Number(attribute(element, 'max'));
    for (let column = Number(attribute(element, 'min')); column <= last && last <= WIDEST; column++)
      columns[column - 1] = { width, hidden };
  }
  return Array.from(columns, (column) => column ?? { width: DEFAULT_COLUMN_WIDTH, hidden: false });
}

function readPrint(root: Element | undefined, titleRows: string | undefined): Partial<PrintSpec> {
  const setup = child(root, 'pageSetup');
  const footer = text(child(root, 'headerFooter', 'oddFooter'));
  const section = (letter: string): string => new RegExp(`&${letter}(.*?)(?=&[LCR]|$)`, 's').exec(footer)?.[1] ?? '';
  return {
    orientation: attribute(setup, 'orientation') === 'landscape' ? 'landscape' : 'portrait',
    fitToWidth: holds(child(root, 'sheetPr', 'pageSetUpPr'), 'fitToPage') && (attribute(setup, 'fitToWidth') ?? '1') === '1',
    ...(titleRows !== undefined && { titleRows }),
    footer: { left: section('L'), center: section('C'), right: section('R') },
  };
}

function readLink(link: Element, addresses: ReadonlyMap<string, string>): SheetView['links'][number][] {
  const place = parseCell((attribute(link, 'ref') ?? '').split(':')[0] ?? '');
  if (!place) return [];
  const url = addresses.get(attribute(link, 'id') ?? '');
  if (url !== undefined) return [{ ...place, target: { url } }];
  const [, quoted, bare, cell = ''] = /^(?:'((?:[^']|'')+)'|([^!]+))!(.+)$/.exec(attribute(link, 'location') ?? '') ?? [];
  return [{ ...place, target: { sheet: quoted?.replaceAll("''", "'") ?? bare ?? '', cell: cell.replaceAll('$', '') } }];
}
