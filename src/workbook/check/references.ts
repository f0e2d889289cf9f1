import { columnNumber, LAST_COLUMN, LAST_ROW, parseArea } from '../formula/a1';
import { tokenize, type Token } from '../formula/tokens';
import type { Area } from '../spec';
import type { Book, CellView, SheetView } from './book';

/** Cells a formula refers to. */
export interface Target {
  readonly sheet: SheetView;
  readonly area: Area;
}

/** Looks up what formulas refer to; made once for a book. */
export class References {
  private readonly sheets: ReadonlyMap<string, SheetView>;
  private readonly named: ReadonlyMap<string, readonly Token[]>;

  constructor(book: Book) {
    this.sheets = new Map(book.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    this.named = new Map(book.names.map(({ name, refersTo }) => [name.toLowerCase(), safeTokens(refersTo)]));
  }

  sheet(name: string): SheetView | undefined {
    return this.sheets.get(name.toLowerCase());
  }

  /** The areas a formula on `own` mentions, itself or through names; what lies in other workbooks or nowhere is left out. */
  targets(own: SheetView, tokens: readonly Token[]): Target[] {
    return tokens.flatMap((token): Target[] => {
      if (token.type === 'name') return this.targets(own, this.named.get(token.text.toLowerCase()) ?? []);
      if (token.type !== 'reference' || token.book !== undefined) return [];
      const sheet = token.sheet === undefined ? own : this.sheet(token.sheet);
      const area = areaOf(token.cells ?? '');
      return sheet && area ? [{ sheet, area }] : [];
    });
  }

  /** The single cell a formula repeats, when it is nothing but a reference or a name. */
  repeated(own: SheetView, cell: CellView): { sheet: SheetView; cell: CellView } | undefined {
    const [token, ...more] = cell.tokens.filter(({ type }) => type !== 'space');
    if (!token || more.length > 0 || (token.type !== 'reference' && token.type !== 'name')) return undefined;
    const [target] = this.targets(own, [token]);
    if (!target || target.area.row !== target.area.lastRow || target.area.column !== target.area.lastColumn) return undefined;
    const found = target.sheet.cells.at(target.area.row, target.area.column);
    return found && { sheet: target.sheet, cell: found };
  }
}

function safeTokens(formula: string): readonly Token[] {
  try {
    return tokenize(formula);
  } catch {
    // A name that cannot be read is reported by the rule on names; it refers to nothing here.
    return [];
  }
}

/** The area of `B3:D9`, `B:D` or `3:9`. */
function areaOf(cells: string): Area | undefined {
  const plain = cells.replaceAll('$', '');
  const [first = '', last = first] = plain.split(':');
  if (/^[A-Za-z]+$/.test(first)) return { row: 0, column: columnNumber(first), lastRow: LAST_ROW, lastColumn: columnNumber(last) };
  if (/^\d+$/.test(first)) return { row: Number(first) - 1, column: 0, lastRow: Number(last) - 1, lastColumn: LAST_COLUMN };
  return parseArea(plain);
}
