import { columnNumber, LAST_COLUMN, LAST_ROW, parseArea } from '../../formula/a1';
import { tokenize, type Token } from '../../formula/tokens';
import type { Area } from '../../spec';
import { Work } from './work';
import type { Book, CellView, SheetView } from './book';

/** Cells a formula refers to. */
export interface Target {
  readonly sheet: SheetView;
  readonly area: Area;
}

const made = new WeakMap<Book, References>();

/** What the formulas of a book refer to; several rules ask, so it is looked up once. */
export function referencesOf(book: Book): References {
  const known = made.get(book) ?? new References(book);
  made.set(book, known);
  return known;
}

export class References {
  private readonly byCell = new WeakMap<CellView, Target[]>();
  private readonly sheets: ReadonlyMap<string, SheetView>;
  private readonly named: ReadonlyMap<string, readonly Token[]>;
  private readonly work: Work;

  constructor(book: Book) {
    this.work = book.work ?? new Work();
    this.sheets = new Map(book.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    this.named = new Map(book.names.map(({ name, refersTo }) => [name.toLowerCase(), safeTokens(refersTo)]));
  }

  sheet(name: string): SheetView | undefined {
    return this.sheets.get(name.toLowerCase());
  }

  /** The areas the formula of a cell on `own` mentions. */
  ofCell(own: SheetView, cell: CellView): Target[] {
    const known = this.byCell.get(cell) ?? this.targets(own, cell.tokens);
    this.byCell.set(cell, known);
    return known;
  }

  /** The areas a formula on `own` mentions, itself or through names; what lies in other workbooks or nowhere is left out. */
  targets(own: SheetView, tokens: readonly Token[], seen = new Set<string>()): Target[] {
    this.work.spend(tokens.length);
    return tokens.flatMap((token): Target[] => {
      if (token.type === 'name') return this.ofName(own, token.text.toLowerCase(), seen);
      if (token.type !== 'reference' || token.book !== undefined) return [];
      const sheet = token.sheet === undefined ? own : this.sheet(token.sheet);
      const area = areaOf(token.cells ?? '');
      return sheet && area ? [{ sheet, area }] : [];
    });
  }

  /** The areas of a name, once a formula: names may mention each other, in a circle too. */
  private ofName(own: SheetView, name: string, seen: Set<string>): Target[] {
    if (seen.has(name)) return [];
    seen.add(name);
    return this.targets(own, this.named.get(name) ?? [], seen);
  }

  /** The single cell a formula repeats, when it is nothing but a reference or a name. */
  repeated(own: SheetView, cell: CellView): { sheet: SheetView; cell: CellView } | undefined {
    const [token] = cell.tokens;
    if (!token || cell.tokens.length > 1 || (token.type !== 'reference' && token.type !== 'name')) return undefined;
    const [target] = this.ofCell(own, cell);
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
