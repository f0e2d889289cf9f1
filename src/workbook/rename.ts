import { quoteSheet } from './formula/a1';
import { rewrite, type Token } from './formula/tokens';
import type { CellSpec, ChartSpec, SheetSpec, WorkbookSpec } from './spec';

/** What a workbook already holds; compared without regard to case, as Excel does. */
export interface Taken {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
}

const PREFIX = /^CX_/;

/**
 * The spec under names that are free. Where any of its sheets or names is taken, the whole set is numbered: sheets
 * "Summary (2)", names `CX2_NPV`, and every reference in formulas, conditional formats, charts and links with them.
 * @returns the spec itself when nothing is taken
 * @throws RangeError when a numbered sheet name would be longer than Excel allows
 */
export function renameSet(spec: WorkbookSpec, taken: Taken): WorkbookSpec {
  const sheets = lower(taken.sheets);
  const names = lower(taken.names);
  for (let number = 1; ; number++) {
    const set = new NumberedSet(spec, number);
    const free =
      spec.sheets.every(({ name }) => !sheets.has(set.sheet(name).toLowerCase())) &&
      spec.names.every(({ name }) => !names.has(set.name(name).toLowerCase()));
    if (free) return number === 1 ? spec : set.rename();
  }
}

const lower = (texts: readonly string[]): Set<string> => new Set(texts.map((text) => text.toLowerCase()));

const LONGEST_SHEET_NAME = 31;

/** One numbering of a spec. */
class NumberedSet {
  private readonly own: ReadonlySet<string>;
  private readonly named: ReadonlySet<string>;

  constructor(
    private readonly spec: WorkbookSpec,
    private readonly number: number,
  ) {
    this.own = lower(spec.sheets.map(({ name }) => name));
    this.named = lower(spec.names.map(({ name }) => name));
  }

  sheet(name: string): string {
    if (this.number === 1 || !this.own.has(name.toLowerCase())) return name;
    const numbered = `${name} (${this.number})`;
    if (numbered.length > LONGEST_SHEET_NAME)
      throw new RangeError(`The sheet name "${numbered}" is longer than ${LONGEST_SHEET_NAME} characters.`);
    return numbered;
  }

  name(name: string): string {
    return this.number === 1 ? name : name.replace(PREFIX, `CX${this.number}_`);
  }

  rename(): WorkbookSpec {
    return {
      ...this.spec,
      sheets: this.spec.sheets.map((sheet) => this.renameSheet(sheet)),
      names: this.spec.names.map((entry) => ({ ...entry, name: this.name(entry.name), sheet: this.sheet(entry.sheet) })),
    };
  }

  private renameSheet(sheet: SheetSpec): SheetSpec {
    return {
      ...sheet,
      name: this.sheet(sheet.name),
      blocks: sheet.blocks.map((block) => ({ ...block, cells: block.cells.map((line) => line.map((cell) => this.cell(cell))) })),
      conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, formula: this.formula(format.formula) })),
      charts: sheet.charts.map((chart) => this.chart(chart)),
      links: sheet.links.map((link) =>
        'url' in link.target ? link : { ...link, target: { ...link.target, sheet: this.sheet(link.target.sheet) } },
      ),
    };
  }

  private cell(cell: CellSpec): CellSpec {
    return cell.formula === undefined ? cell : { ...cell, formula: this.formula(cell.formula) };
  }

  private formula(formula: string): string {
    return rewrite(formula, (token) => this.token(token));
  }

  private token(token: Token): string {
    if (token.type === 'name' && this.named.has(token.text.toLowerCase())) return this.name(token.text);
    if (token.type !== 'reference' || token.sheet === undefined || token.book !== undefined) return token.text;
    return this.own.has(token.sheet.toLowerCase()) ? `${quoteSheet(this.sheet(token.sheet))}!${token.cells ?? ''}` : token.text;
  }

  private chart(chart: ChartSpec): ChartSpec {
    const moved = <T extends { readonly sheet: string }>(place: T): T => ({ ...place, sheet: this.sheet(place.sheet) });
    return {
      ...chart,
      series: chart.series.map((series) => ({
        ...series,
        name: moved(series.name),
        values: moved(series.values),
        categories: moved(series.categories),
      })),
    };
  }
}
