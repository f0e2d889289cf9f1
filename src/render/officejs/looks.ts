import { cellsOf, rectangles, type PlacedCell } from '../../workbook/cells';
import { areaName } from '../../workbook/formula/a1';
import { palette } from '../../workbook/palette';
import type { Area, SheetSpec } from '../../workbook/spec';
import { styleOf, type BorderLine, type CellStyle, type StyleName } from '../../workbook/styles';
import { addresses, columnsOf, rowsOf } from './areas';

const FONT = 'Calibri';
const BASE_SIZE = 10;

/** A look that several cells share: what is set, and how cells that have it are told. */
interface Look {
  /** Cells of equal key are set together; undefined for a cell that has the base look already. */
  key(style: CellStyle): string | undefined;
  set(areas: Excel.RangeAreas, style: CellStyle): void;
  cut?(areas: readonly Area[]): Area[];
}

/** One property of the font, say, of all cells that share its value: a few proxies a sheet instead of some for each cell. */
const looks: readonly Look[] = [
  {
    key: ({ font }) => (font.color === palette.ink ? undefined : font.color),
    set: ({ format }, { font }) => (format.font.color = font.color),
  },
  {
    key: ({ font }) => (font.size === BASE_SIZE ? undefined : String(font.size)),
    set: ({ format }, { font }) => (format.font.size = font.size),
  },
  { key: ({ font }) => flag(font.bold), set: ({ format }) => (format.font.bold = true) },
  { key: ({ font }) => flag(font.italic), set: ({ format }) => (format.font.italic = true) },
  { key: ({ font }) => flag(font.underline), set: ({ format }) => (format.font.underline = 'Single') },
  { key: ({ fill }) => fill, set: ({ format }, { fill }) => (format.fill.color = fill as string) },
  { key: ({ wrap }) => flag(wrap), set: ({ format }) => (format.wrapText = true) },
  {
    key: ({ vertical }) => (vertical === 'center' ? undefined : vertical),
    set: ({ format }, { vertical }) => (format.verticalAlignment = vertical === 'top' ? 'Top' : 'Bottom'),
  },
  {
    key: ({ horizontal, indent }) => (horizontal === 'general' || indent > 0 ? undefined : horizontal),
    set: ({ format }, { horizontal }) =>
      (format.horizontalAlignment = ({ left: 'Left', center: 'Center', right: 'Right', general: 'General' } as const)[horizontal]),
  },
  {
    key: ({ indent }) => (indent > 0 ? String(indent) : undefined),
    set: ({ format }, { indent }) => {
      format.horizontalAlignment = 'Left';
      format.indentLevel = indent;
    },
  },
  { key: ({ locked }) => flag(!locked), set: ({ format }) => (format.protection.locked = false) },
  border('top', 'EdgeTop', rowsOf),
  border('bottom', 'EdgeBottom', rowsOf),
  border('left', 'EdgeLeft', columnsOf),
  border('right', 'EdgeRight', columnsOf),
];

const flag = (value: boolean): string | undefined => (value ? 'yes' : undefined);

const weights = { thin: 'Thin', medium: 'Medium', hair: 'Hairline', double: 'Thick' } as const satisfies Record<
  BorderLine['weight'],
  string
>;

function border(
  side: keyof CellStyle['borders'],
  edge: 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight',
  cut: (areas: readonly Area[]) => Area[],
): Look {
  return {
    key: ({ borders }) => borders[side] && `${borders[side].weight} ${borders[side].color}`,
    set: ({ format }, { borders }) => {
      const line = borders[side] as BorderLine;
      const target = format.borders.getItem(edge);
      target.style = line.weight === 'double' ? 'Double' : 'Continuous';
      // A continuous line is thin, a double one as thick as it is, without being told.
      if (line.weight === 'medium' || line.weight === 'hair') target.weight = weights[line.weight];
      target.color = line.color;
    },
    cut,
  };
}

/** Writes the looks of a sheet: the base look on all it uses, then what differs from it. */
export function writeLooks(worksheet: Excel.Worksheet, sheet: SheetSpec): void {
  const cells = [...cellsOf(sheet)].filter(({ cell }) => cell.style !== undefined);
  if (cells.length === 0) return;
  writeLooksIn(worksheet, [extent(cells)], cells);
  writeNumberFormats(worksheet, cells);
}

/** The looks of some cells of a sheet, all of which have a style; the others keep theirs. */
export function writeCellLooks(worksheet: Excel.Worksheet, cells: readonly PlacedCell[]): void {
  writeLooksIn(worksheet, rectangles(cells), cells);
  for (const { style, cells: places } of grouped(figuresOf(cells), ({ numberFormat }) => numberFormat))
    if (style.numberFormat !== GENERAL) for (const area of rectangles(places)) setNumberFormat(worksheet, area, style);
}

function writeLooksIn(worksheet: Excel.Worksheet, ground: readonly Area[], cells: readonly PlacedCell[]): void {
  for (const area of ground) {
    const base = worksheet.getRange(areaName(area));
    base.format.font.name = FONT;
    base.format.font.size = BASE_SIZE;
    base.format.font.color = palette.ink;
    base.format.verticalAlignment = 'Center';
  }
  for (const look of looks) {
    for (const group of grouped(cells, look.key)) {
      const areas = rectangles(group.cells);
      for (const address of addresses(look.cut ? look.cut(areas) : areas)) look.set(worksheet.getRanges(address), group.style);
    }
  }
}

/**
 * Number formats, in few ranges: areas of several rectangles have none to set. The commonest is set on the whole area in
 * which it occurs, the others after it where they belong. What carries no figure does not show what it carries.
 */
function writeNumberFormats(worksheet: Excel.Worksheet, cells: readonly PlacedCell[]): void {
  const figures = figuresOf(cells);
  const used = new Set(figures.map(({ row, column }) => `${row}:${column}`));
  const [commonest, ...others] = grouped(figures, ({ numberFormat }) => numberFormat).sort((a, b) => b.cells.length - a.cells.length);
  if (!commonest) return;
  const set = (area: Area, style: CellStyle): void => setNumberFormat(worksheet, area, style);
  const box = boundsOf(commonest.cells);
  if (commonest.style.numberFormat !== GENERAL) set(box, commonest.style);
  for (const group of others) {
    const plain = group.style.numberFormat === GENERAL;
    const places = plain ? group.cells.filter(({ row, column }) => inside(box, row, column)) : group.cells;
    const alone = group.style.numberFormat === TEXT ? [] : rowsAlone(places, plain ? box : boundsOf(figures), figures);
    const rows = new Set(alone.map(({ row }) => row));
    for (const area of rectangles([
      ...alone,
      ...bridged(
        places.filter(({ row }) => !rows.has(row)),
        used,
      ),
    ]))
      set(area, group.style);
  }
}

/** Rows whose figures all have this format, across the whole box, and those without any figure between two of them: a run is one range. */
function rowsAlone(places: readonly Place[], box: Area, figures: readonly Place[]): Place[] {
  const counted = (of: readonly Place[]): Map<number, number> => {
    const counts = new Map<number, number>();
    for (const { row } of of) counts.set(row, (counts.get(row) ?? 0) + 1);
    return counts;
  };
  const all = counted(figures.filter(({ row, column }) => inside(box, row, column)));
  const own = [...counted(places)].filter(([row, count]) => all.get(row) === count).map(([row]) => row);
  const rows = own
    .sort((a, b) => a - b)
    .flatMap((row, index) => {
      const next = own[index + 1] ?? row;
      const between = Array.from({ length: Math.max(0, next - row - 1) }, (_, step) => row + 1 + step);
      return between.some((empty) => all.has(empty)) ? [row] : [row, ...between];
    });
  const columns = Array.from({ length: box.lastColumn - box.column + 1 }, (_, index) => box.column + index);
  return rows.flatMap((row) => columns.map((column) => ({ row, column })));
}

const GENERAL = 'General';
const TEXT = '@';

const figuresOf = (cells: readonly PlacedCell[]): PlacedCell[] =>
  cells.filter(
    ({ cell }) => cell.formula !== undefined || typeof cell.value !== 'string' || styleOf(cell.style as StyleName).numberFormat === TEXT,
  );

/** One value stands for all cells of a range. */
function setNumberFormat(worksheet: Excel.Worksheet, area: Area, { numberFormat }: CellStyle): void {
  worksheet.getRange(areaName(area)).numberFormat = numberFormat as unknown as string[][];
}

const inside = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn;

const boundsOf = (cells: readonly PlacedCell[]): Area => ({
  row: Math.min(...cells.map(({ row }) => row)),
  column: Math.min(...cells.map(({ column }) => column)),
  lastRow: Math.max(...cells.map(({ row }) => row)),
  lastColumn: Math.max(...cells.map(({ column }) => column)),
});

type Place = Pick<PlacedCell, 'row' | 'column'>;

/** The places, and between two of a row those that no cell uses. */
function bridged(places: readonly Place[], used: ReadonlySet<string>): Place[] {
  const sorted = [...places].sort((a, b) => a.row - b.row || a.column - b.column);
  return sorted.flatMap((place, index) => {
    const next = sorted[index + 1];
    const gap: Place[] = [];
    for (let column = place.column + 1; next?.row === place.row && column < next.column; column++) gap.push({ row: place.row, column });
    return gap.some(({ row, column }) => used.has(`${row}:${column}`)) ? [place] : [place, ...gap];
  });
}

const extent = (cells: readonly PlacedCell[]): Area => ({
  row: 0,
  column: 0,
  lastRow: Math.max(...cells.map(({ row }) => row)),
  lastColumn: Math.max(...cells.map(({ column }) => column)),
});

function grouped(cells: readonly PlacedCell[], key: Look['key']): { style: CellStyle; cells: PlacedCell[] }[] {
  const groups = new Map<string, { style: CellStyle; cells: PlacedCell[] }>();
  for (const placed of cells) {
    const style = styleOf(placed.cell.style as StyleName);
    const value = key(style);
    if (value === undefined) continue;
    const group = groups.get(value);
    if (group) group.cells.push(placed);
    else groups.set(value, { style, cells: [placed] });
  }
  return [...groups.values()];
}
