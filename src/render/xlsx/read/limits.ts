/**
 * The most that is read of a file. The largest case the document allows gives about 60,000 formulas in 6 MB of XML; a file
 * beyond these bounds is no business case and is refused by name, so that any file is answered within seconds.
 */
export const LIMITS = {
  fileBytes: 16 * 2 ** 20,
  parts: 1_000,
  unpackedBytes: 64 * 2 ** 20,
  xmlBytes: 20 * 2 ** 20,
  depth: 64,
  elements: 400_000,
  sheets: 100,
  cells: 150_000,
  rows: 100_000,
  formulaCharacters: 3_500_000,
  /** Excel's own longest formula. */
  formulaLength: 8_192,
  arrayFormulas: 2_000,
  /** Merged cells, validations, conditional formats, links, names and column widths in all. */
  entries: 20_000,
  /** Cells looked at by the rules, over and over. */
  work: 8_000_000,
} as const;

/** A file that is not read: what it is, or the bound it goes beyond. */
export class RefusedFile extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RefusedFile';
  }
}

/** Counts what of a file is held at the same time or in all, and refuses the file at a bound. */
export class Counter {
  private count = 0;

  constructor(
    private readonly limit: number,
    private readonly what: string,
  ) {}

  /** @throws RefusedFile beyond the limit */
  add(number = 1): void {
    this.count += number;
    if (this.count > this.limit)
      throw new RefusedFile(`The file has ${this.what}; at most ${this.limit.toLocaleString('en-US')} are read.`);
  }
}
