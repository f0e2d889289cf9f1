import { Grid } from '../sheetGrid';
import { CHECK_COLUMN, frame, type Layout } from '../layout';
import { palette } from '../palette';
import { DEFAULT_COLUMN_WIDTH } from '../geometry';
import { type Block as Together, fitting, pageRows } from '../paper';
import type { Block, ChartSpec, ConditionalFormatSpec, SheetKind, SheetSpec } from '../spec';
import { openSheets, type SheetName } from '../standard';
import { absoluteName } from '../formula/a1';

/** Version of the workbook's layout, printed in every footer and read back to recognise the workbook. */
export const LAYOUT_VERSION = 1;

/** Where the master check is computed; every other sheet shows it in its frozen rows. */
export const masterCheck = { sheet: 'Checks', row: frame.check, column: CHECK_COLUMN } as const;

/** The cells above the register of checks that other sheets may show, in fixed places. */
export const checkCells = {
  banner: { sheet: 'Checks', row: frame.check, column: 2 },
  /** The same as the master check but for the cells that show its result, which may read this one. */
  register: { sheet: 'Checks', row: frame.check + 1, column: CHECK_COLUMN },
  errors: { sheet: 'Checks', row: 4, column: 1 },
  sensitivities: { sheet: 'Checks', row: 4, column: 2 },
  alerts: { sheet: 'Checks', row: 4, column: 3 },
  unconfirmed: { sheet: 'Checks', row: 4, column: 4 },
  fingerprint: { sheet: 'Checks', row: 5, column: 1 },
  fingerprintTolerance: { sheet: 'Checks', row: 5, column: 2 },
  fingerprintWritten: { sheet: 'Checks', row: 6, column: 1 },
} as const;

export const checkWords = { good: 'No error', bad: 'ERRORS', over: 'ERROR: a check was typed over' } as const;

const tabColors: Readonly<Record<SheetKind, string>> = {
  text: palette.muted,
  summary: palette.accent,
  inputs: palette.inputRule,
  series: palette.rule,
  checks: palette.good,
};

/** What a sheet has to say for itself; the rest of a SheetSpec follows from its kind. */
export interface Draft extends Partial<
  Pick<SheetSpec, 'rowHeights' | 'validations' | 'conditionalFormats' | 'charts' | 'links' | 'seriesRows' | 'dataTables'>
> {
  readonly name: SheetName;
  readonly kind: SheetKind;
  readonly columnWidths: readonly number[];
  readonly grid: Grid;
  readonly freeze: SheetSpec['freeze'];
  /** Printed on a single page. */
  readonly onePage?: boolean;
  /** The last column that is printed, where the rest is for the program. */
  readonly lastPrinted?: number;
  readonly breaks?: SheetSpec['print']['breaks'];
  /** Rows that come on one page, beside those of each chart. */
  readonly together?: readonly Together[];
}

/** Begins a sheet: title, subtitle, and the master check where the reader always sees it. */
export function begin(layout: Layout, name: SheetName, subtitle: string): Grid {
  const grid = new Grid();
  grid.put(frame.title, 0, { value: `${name} – ${layout.model.case.title}`, style: 'title' });
  grid.put(frame.check, 0, { value: subtitle, style: 'subtitle' });
  if (name !== masterCheck.sheet) grid.put(frame.check, CHECK_COLUMN, masterCheckLink(layout));
  return grid;
}

/** The master check as every sheet but its own shows it. */
export function masterCheckLink(layout: Layout) {
  const banner = layout.reference(checkCells.banner);
  return {
    formula: `=IF(AND(ISFORMULA(${layout.reference(masterCheck)}),ISFORMULA(${banner})),${banner},"${checkWords.over}")`,
    style: 'bannerLink.general',
  } as const;
}

/** Green or red on a master check that is shown as words; red also where it was typed over or shows an error. */
export function checkColours(row: number = frame.check, column: number = CHECK_COLUMN): ConditionalFormatSpec[] {
  const area = { row, column, lastRow: row, lastColumn: column };
  const cell = absoluteName(row, column);
  const good = `AND(ISFORMULA(${cell}),IFERROR(LEFT(${cell},LEN("${checkWords.good}"))="${checkWords.good}",FALSE))`;
  return [
    { area, formula: `=${good}`, style: 'good' },
    { area, formula: `=NOT(${good})`, style: 'bad' },
  ];
}

/** Completes a sheet: print set-up, tab, colours of the master check. */
export function finish(draft: Draft): SheetSpec {
  const { grid, name, conditionalFormats = [], onePage = false, lastPrinted, breaks: _breaks, together: _together, ...rest } = draft;
  const block = grid.block();
  const [lastRow, lastColumn] = usedOf(block, draft.charts ?? []);
  const columns = Array.from({ length: 1 + (lastPrinted ?? lastColumn) }, (_, at) => draft.columnWidths[at] ?? DEFAULT_COLUMN_WIDTH);
  return {
    validations: [],
    charts: [],
    links: [],
    ...rest,
    name,
    protect: !openSheets.some((open) => open === name),
    tabColor: tabColors[draft.kind],
    blocks: [block],
    conditionalFormats: [...(name === masterCheck.sheet ? [] : checkColours()), ...conditionalFormats],
    print: {
      orientation: 'landscape',
      ...(onePage ? { fitToWidth: true } : onPages(draft, columns, lastRow)),
      fitToHeight: onePage,
      ...(lastPrinted !== undefined && { area: { row: 0, column: 0, lastRow, lastColumn: lastPrinted } }),
      titleRows: `1:${draft.freeze.rows}`,
      footer: { left: '&F', center: '&A', right: `CX Business Case, layout ${LAYOUT_VERSION}, page &P of &N` },
    },
  };
}

/** How a sheet comes on pages. Programs pass over page breaks where they fit pages themselves, so what needs them has a scale. */
function onPages(
  { charts = [], together = [], breaks = {}, freeze, rowHeights = [] }: Draft,
  columns: readonly number[],
  lastRow: number,
): Partial<SheetSpec['print']> & { readonly fitToWidth: boolean } {
  const blocks = [...together, ...charts.map(({ area }) => area)];
  if (blocks.length === 0 && Object.keys(breaks).length === 0) return fitting(columns, false);
  const fit = fitting(columns, true);
  const rows = pageRows(blocks, {
    rows: lastRow + 1,
    heights: new Map(rowHeights.map(({ row, height }) => [row, height])),
    repeated: freeze.rows,
    scale: fit.scale ?? 100,
    begins: breaks.rows ?? [],
  });
  return { ...fit, breaks: { ...breaks, ...(rows.length > 0 && { rows }) } };
}

/** The last row and column that cells or charts take. */
const usedOf = ({ cells }: Block, charts: readonly ChartSpec[]): [number, number] => [
  Math.max(cells.length - 1, ...charts.map(({ area }) => area.lastRow)),
  Math.max((cells[0]?.length ?? 1) - 1, ...charts.map(({ area }) => area.lastColumn)),
];

/** Height in points of a row whose texts wrap within their columns (widths in characters of the default font). */
export function wrappedHeight(texts: readonly { readonly text: string; readonly width: number }[], lineHeight = 13.5): number {
  const lines = texts.map(({ text, width }) =>
    text.split('\n').reduce((sum, paragraph) => sum + Math.max(1, Math.ceil((paragraph.length * WIDE) / width)), 0),
  );
  return Math.max(15, Math.max(1, ...lines) * lineHeight + 2);
}

/** Width of a column of labels: the longest fits, unless it is longer than a screen, or a page, bears. */
export const labelWidth = (labels: readonly string[], most = 72): number =>
  Math.min(most, Math.max(44, ...labels.map(({ length }) => Math.ceil(length * WIDE))));

/** Text is set smaller than the font that widths are counted in, but words break before the edge. */
const WIDE = 0.9;
