import { quoteSheet } from './formula/a1';
import { rewrite, type Token } from './formula/tokens';
import { nameInSet, prefixOf, setKeys } from './setNames';
import type { Block, CellSpec, ChartSpec, SheetSpec, WorkbookSpec } from './spec';

/** What a workbook already holds; compared without regard to case, as Excel does. */
export interface Taken {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
}

/** The first number from `first` on under which no sheet and no name of the set is taken, nor any other name of its prefix. */
export function freeNumber(spec: WorkbookSpec, taken: Taken, first = 1): number {
  const sheets = lower(taken.sheets);
  const names = lower(taken.names);
  for (let number = first; ; number++) {
    const set = numbering(spec, number);
    const free =
      spec.sheets.every(({ name }) => !sheets.has(set.sheet(name).toLowerCase())) &&
      spec.names.every(({ name }) => !names.has(set.name(name).toLowerCase())) &&
      !names.has(`${prefixOf(number)}${setKeys.marker}`.toLowerCase());
    if (free) return number;
  }
}

/**
 * The spec as the set of this number, the spec itself for the first: sheets "Decision (2)", names `CX2_NPV`, and every
 * reference in formulas, conditional formats, charts and links with them.
 * @throws RangeError when a numbered sheet name would be longer than Excel allows
 */
export const numbered = (spec: WorkbookSpec, number: number): WorkbookSpec =>
  number === 1 ? spec : renamed(spec, numbering(spec, number));

const lower = (texts: readonly string[]): Set<string> => new Set(texts.map((text) => text.toLowerCase()));

const LONGEST_SHEET_NAME = 31;

/** What sheets and names of a spec are called in a workbook. */
export interface Calling {
  sheet(name: string): string;
  name(name: string): string;
}

/** The spec with its sheets and names called otherwise, in every formula, chart and link. */
export const renamed = (spec: WorkbookSpec, calling: Calling): WorkbookSpec => new Renaming(spec, calling).rename();

/** The numbering of a spec's sheets and names. */
function numbering(spec: WorkbookSpec, number: number): Calling {
  const own = lower(spec.sheets.map(({ name }) => name));
  return {
    sheet(name) {
      if (number === 1 || !own.has(name.toLowerCase())) return name;
      const numbered = `${name} (${number})`;
      if (numbered.length > LONGEST_SHEET_NAME)
        throw new RangeError(`The sheet name "${numbered}" is longer than ${LONGEST_SHEET_NAME} characters.`);
      return numbered;
    },
    name: (name) => nameInSet(name, number),
  };
}

/** A spec being renamed. */
class Renaming {
  private readonly own: ReadonlySet<string>;
  private readonly named: ReadonlySet<string>;

  constructor(
    private readonly spec: WorkbookSpec,
    private readonly calling: Calling,
  ) {
    this.own = lower(spec.sheets.map(({ name }) => name));
    this.named = lower(spec.names.map(({ name }) => name));
  }

  private sheet(name: string): string {
    return this.calling.sheet(name);
  }

  private name(name: string): string {
    return this.calling.name(name);
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
      blocks: sheet.blocks.map((block) => this.block(block)),
      ...(sheet.dataTables && {
        dataTables: sheet.dataTables.map((table) => ({ ...table, live: table.live.map((block) => this.block(block)) })),
      }),
      conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, formula: this.formula(format.formula) })),
      charts: sheet.charts.map((chart) => this.chart(chart)),
      links: sheet.links.map((link) =>
        'url' in link.target ? link : { ...link, target: { ...link.target, sheet: this.sheet(link.target.sheet) } },
      ),
    };
  }

  private block(block: Block): Block {
    return { ...block, cells: block.cells.map((line) => line.map((cell) => this.cell(cell))) };
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
