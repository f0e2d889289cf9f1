/*
 * What stands in the cells of the grid, as Univer 0.25.1 keeps it.
 */

/** Zero-based, both ends included. */
export interface UniverBox {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

export const CellType = { string: 1, number: 2, boolean: 3, forcedString: 4 } as const;

export interface UniverCell {
  v?: string | number | boolean | null;
  /** {@link CellType}. */
  t?: number | null;
  f?: string | null;
  /** Formula shared with another cell. */
  si?: string | null;
  /** Rich text. */
  p?: object | null;
  s?: UniverStyle | string | null;
  /** What the host remembers about a cell; it moves with the cell and is undone with it. */
  custom?: CellNotes | null;
}

export interface CellNotes {
  unlocked?: boolean;
  formulaHidden?: boolean;
  indent?: number;
  /** The name of its cell style; Normal where there is none. */
  styleName?: string;
  /** The pattern of its fill, which is drawn solid. */
  pattern?: string;
  hyperlink?: { address?: string; documentReference?: string; screenTip?: string };
}

export interface UniverBorder {
  s: number;
  cl: { rgb: string };
}

export interface UniverStyle {
  ff?: string | null;
  fs?: number | null;
  bl?: 0 | 1 | null;
  it?: 0 | 1 | null;
  ul?: { s: 0 | 1; t?: number } | null;
  st?: { s: 0 | 1 } | null;
  va?: 1 | 2 | 3 | null;
  cl?: { rgb: string } | null;
  bg?: { rgb: string } | null;
  ht?: number | null;
  vt?: number | null;
  tb?: number | null;
  tr?: { a: number; v?: number } | null;
  pd?: { l?: number; r?: number; t?: number; b?: number } | null;
  n?: { pattern: string } | null;
  bd?: { t?: UniverBorder | null; r?: UniverBorder | null; b?: UniverBorder | null; l?: UniverBorder | null } | null;
}
