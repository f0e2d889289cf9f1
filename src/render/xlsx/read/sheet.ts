import { CellMap, type SheetView } from '../../../workbook/lint/book/book';
import { sheetRole } from '../../../workbook/lint/book/fromSpec';
import { areaName, LAST_COLUMN, parseArea, parseCell } from '../../../workbook/formula/a1';
import { DEFAULT_COLUMN_WIDTH } from '../../../workbook/geometry';
import type { Area, PrintSpec } from '../../../workbook/spec';
import { CellReader, shownFormula } from './cellReader';
import type { Package } from './package';
import type { Reading } from './fileReading';
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
  readonly titles: Pick<PrintSpec, 'titleRows' | 'titleColumns'>;
}

/** Columns that reach beyond this are the empty rest of a sheet, given by one width; only whether they are hidden counts. */
const WIDEST = 500;

/** A sheet of a file as the linter sees it. */
export function readSheet(parts: Package, path: string, around: SheetSurroundings, reading: Reading): SheetView {
  const { name, links } = around;
  const reader = new CellReader(name, around.looks, around.strings, reading);
  const hiddenRows: number[] = [];
  const root = parts.root(path, {
    name: 'row',
    take: (row) => {
      reader.row(row);
      if (!holds(row, 'hidden') && attribute(row, 'ht') !== '0') return;
      reading.entries.add();
      hiddenRows.push(Number(attribute(row, 'r')) - 1);
    },
  });
  if (root && root.name !== 'worksheet') reading.damaged(path, `holds a ${root.name}, not a worksheet`);
  const columns = columnsOf(root, name, reading);
  const validations = children(child(root, 'dataValidations'), 'dataValidation').map((entry) => ({
    entry,
    areas: areasOf(entry, reading),
  }));
  const formats = children(root, 'conditionalFormatting').map((entry) => ({ entry, areas: areasOf(entry, reading) }));
  const pane = child(root, 'sheetViews', 'sheetView', 'pane');
  const frozen = ['frozen', 'frozenSplit'].includes(attribute(pane, 'state') ?? '');
  return {
    name,
    role: sheetRole(name),
    hidden: around.hidden,
    hiddenRows,
    hiddenColumns: columns.flatMap(({ hidden }, index) => (hidden ? [index] : [])),
    merged: children(child(root, 'mergeCells'), 'mergeCell').map((cell) => {
      reading.entries.add();
      return attribute(cell, 'ref') ?? '';
    }),
    columnWidths: columns.map(({ width }) => width),
    cells: new CellMap(reader.cells, reading.work),
    validations: validations.flatMap(({ entry, areas }) =>
      areas.map((area) => ({
        area,
        title: attribute(entry, 'promptTitle') ?? '',
        message: attribute(entry, 'prompt') ?? attribute(entry, 'error') ?? '',
      })),
    ),
    conditionalFormats: formats.flatMap(({ entry, areas }) =>
      areas.flatMap((area) => children(entry, 'cfRule').map((rule) => ({ area, formula: `=${text(child(rule, 'formula'))}` }))),
    ),
    otherFormulas: [
      ...validations.flatMap(({ entry, areas }) => formulasOf(areas, [entry], ['formula1', 'formula2'])),
      ...formats.flatMap(({ entry, areas }) => formulasOf(areas, children(entry, 'cfRule'), ['formula'])),
    ],
    freeze: { rows: frozen ? countOf(pane, 'ySplit') : 0, columns: frozen ? countOf(pane, 'xSplit') : 0 },
    print: readPrint(root, around.titles),
    protected: holds(child(root, 'sheetProtection'), 'sheet'),
    links: children(child(root, 'hyperlinks'), 'hyperlink').flatMap((link) => {
      reading.entries.add();
      return readLink(link, links);
    }),
    seriesRows: undefined,
    lastPeriodColumn: undefined,
  };
}

/** Frozen rows or columns; nothing where the file has no such number. */
function countOf(pane: Element | undefined, key: string): number {
  const count = Number(attribute(pane, key) ?? 0);
  return count > 0 && count <= LAST_COLUMN ? Math.floor(count) : 0;
}

/** Formulas that stand in no cell, each at its area: those of validations and of conditional formats. */
const formulasOf = (areas: readonly Area[], holders: readonly Element[], keys: readonly string[]): { place: string; formula: string }[] => {
  const written = holders.flatMap((holder) => keys.flatMap((key) => children(holder, key).map(text)));
  const [first] = areas;
  return written
    .filter((formula) => formula !== '')
    .map((formula) => ({ place: first ? areaName(first) : '', formula: shownFormula(formula) }));
};

const areasOf = (element: Element, reading: Reading): Area[] =>
  (attribute(element, 'sqref') ?? '').split(' ').flatMap((part) => {
    reading.entries.add();
    const area = parseArea(part);
    return area ? [area] : [];
  });

function columnsOf(root: Element | undefined, sheet: string, reading: Reading): { width: number; hidden: boolean }[] {
  const columns: { width: number; hidden: boolean }[] = [];
  for (const element of children(child(root, 'cols'), 'col')) {
    reading.entries.add();
    const width = Number(attribute(element, 'width') ?? DEFAULT_COLUMN_WIDTH);
    const hidden = holds(element, 'hidden') || width === 0;
    const first = Number(attribute(element, 'min'));
    const last = Number(attribute(element, 'max'));
    if (!(Number.isInteger(first) && Number.isInteger(last) && first >= 1 && first <= last && last <= LAST_COLUMN + 1)) {
      reading.damaged(sheet, `gives a width to the columns "${attribute(element, 'min') ?? ''}" to "${attribute(element, 'max') ?? ''}"`);
      continue;
    }
    const until = hidden || last <= WIDEST ? last : 0;
    reading.work.spend(Math.max(0, until - first));
    for (let column = first; column <= until; column++) columns[column - 1] = { width, hidden };
  }
  return Array.from(columns, (column) => column ?? { width: DEFAULT_COLUMN_WIDTH, hidden: false });
}

function readPrint(root: Element | undefined, titles: SheetSurroundings['titles']): Partial<PrintSpec> {
  const setup = child(root, 'pageSetup');
  const footer = text(child(root, 'headerFooter', 'oddFooter'));
  const section = (letter: string): string => new RegExp(`&${letter}(.*?)(?=&[LCR]|$)`, 's').exec(footer)?.[1] ?? '';
  const fits = holds(child(root, 'sheetPr', 'pageSetUpPr'), 'fitToPage');
  return {
    orientation: attribute(setup, 'orientation') === 'landscape' ? 'landscape' : 'portrait',
    fitToWidth: fits && (attribute(setup, 'fitToWidth') ?? '1') === '1',
    fitToHeight: fits && (attribute(setup, 'fitToHeight') ?? '1') === '1',
    ...(!fits && { scale: Number(attribute(setup, 'scale') ?? 100) }),
    ...titles,
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
