import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';
import type { Range } from './range';
import { sortFields, sortRange } from './sorting';

export class RangeSort extends OfficeObject {
  readonly typeName = 'RangeSort';

  constructor(
    context: HostContext,
    private readonly range: Range,
  ) {
    super(context);
  }

  async Apply(fields: unknown, matchCase: unknown = false, hasHeaders: unknown = false, orientation: unknown = 'Rows'): Promise<void> {
    const location = 'RangeSort.apply';
    const options = { matchCase: matchCase === true, header: hasHeaders === true, byColumns: orientation === 'Columns' };
    await sortRange(this.context, this.range, sortFields(fields, location), options, location);
  }
}
