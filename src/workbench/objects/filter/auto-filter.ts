import { invalidArgument } from '../../protocol/errors';
import { record, whole } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';
import { Range, toRange } from '../range/range';
import { type FilterCriteria, kept, KINDS } from './criteria';

/**
 * The filter of a sheet or of a table. Rows that do not pass are hidden, as a person could hide them: the grid's own filter
 * is another plug-in and has no part here.
 */
export class AutoFilter extends OfficeObject {
  readonly typeName = 'AutoFilter';
  override readonly scalars = ['Criteria', 'Enabled', 'IsDataFiltered'];

  /**
   * @param key whose filter it is, in the host's memory.
   * @param fixed the filtered range where it is not chosen by the filter itself.
   */
  constructor(
    context: HostContext,
    private readonly sheetId: string,
    private readonly key: string,
    private readonly fixed?: () => Range,
  ) {
    super(context);
  }

  get Enabled(): boolean {
    return this.range !== undefined;
  }
  get IsDataFiltered(): boolean {
    return this.criteria.size > 0;
  }
  get Criteria(): (FilterCriteria | null)[] {
    const columns = this.range?.ColumnCount ?? 0;
    return Array.from({ length: columns }, (_, column) => this.criteria.get(column) ?? null);
  }

  async Apply(reference: unknown, column?: unknown, criteria?: unknown): Promise<void> {
    const location = 'AutoFilter.apply';
    const range = toRange(this.context, reference, this.sheetId, location);
    if (!this.fixed) this.state.set('area', range.area);
    if (column === undefined) return;
    await this.filter(whole(column, location), criteria, location);
  }
  GetRange(): Range | undefined {
    return this.range;
  }
  async Reapply(): Promise<void> {
    await this.hide();
  }
  ClearCriteria(): void {
    this.criteria.clear();
    this.show();
  }
  ClearColumnCriteria(column: unknown): Promise<void> {
    return this.clear(whole(column, 'AutoFilter.clearColumnCriteria'));
  }
  Remove(): void {
    this.ClearCriteria();
    this.state.delete('area');
  }

  async filter(column: number, criteria: unknown, location: string): Promise<void> {
    const range = this.range;
    if (!range || column < 0 || column >= range.ColumnCount) throw invalidArgument(location);
    const given = record(criteria, location) as unknown as FilterCriteria;
    if (!KINDS.includes(given.filterOn)) throw invalidArgument(location);
    this.criteria.set(column, given);
    await this.hide();
  }
  async clear(column: number): Promise<void> {
    this.criteria.delete(column);
    await this.hide();
  }
  criteriaAt(column: number): FilterCriteria | null {
    return this.criteria.get(column) ?? null;
  }

  private get state() {
    return this.context.memory.state(`filter.${this.key}`);
  }
  private get criteria(): Map<number, FilterCriteria> {
    const known = this.state.get('criteria') as Map<number, FilterCriteria> | undefined;
    if (known) return known;
    const made = new Map<number, FilterCriteria>();
    this.state.set('criteria', made);
    return made;
  }
  private get range(): Range | undefined {
    if (this.fixed) return this.fixed();
    const area = this.state.get('area') as Range['area'] | undefined;
    return area && new Range(this.context, this.sheetId, area);
  }

  private show(): void {
    const { range } = this;
    if (range) this.context.grid.sheet(this.sheetId).showRows(range.area.row, range.area.rows);
  }

  private async hide(): Promise<void> {
    await this.context.settle();
    const { range } = this;
    if (!range) return;
    this.show();
    const first = range.area.row + 1;
    const body = new Range(this.context, this.sheetId, { ...range.area, row: first, rows: range.area.rows - 1 });
    const [values, texts] = [body.Values, body.Text];
    const hidden = new Set<number>();
    for (const [column, criteria] of this.criteria) {
      const at = <T>(rows: readonly (readonly T[])[]) => rows.map((row) => row[column] as T);
      kept(criteria, at(values), at(texts)).forEach((stays, row) => !stays && hidden.add(row));
    }
    for (const row of hidden) this.context.grid.sheet(this.sheetId).hideRows(first + row, 1);
  }
}
