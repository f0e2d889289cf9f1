import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';
import { sortFields, sortRange } from '../range/sorting';
import type { Table } from './table';

export class TableSort extends OfficeObject {
  readonly typeName = 'TableSort';
  override readonly scalars = ['Fields', 'MatchCase'];

  constructor(
    context: HostContext,
    private readonly table: Table,
  ) {
    super(context);
  }

  get Fields(): unknown {
    return this.state.get('fields') ?? [];
  }
  get MatchCase(): boolean {
    return this.state.get('matchCase') === true;
  }

  async Apply(fields: unknown, matchCase: unknown = false): Promise<void> {
    const location = 'TableSort.apply';
    const options = { matchCase: matchCase === true, header: false, byColumns: false };
    await sortRange(this.context, this.table.body(), sortFields(fields, location), options, location);
    this.state.set('fields', fields);
    this.state.set('matchCase', options.matchCase);
  }
  async Reapply(): Promise<void> {
    if (this.state.has('fields')) await this.Apply(this.state.get('fields'), this.MatchCase);
  }
  Clear(): void {
    this.state.delete('fields');
  }

  private get state() {
    return this.context.memory.state(`sort.${this.table.Id}`);
  }
}
