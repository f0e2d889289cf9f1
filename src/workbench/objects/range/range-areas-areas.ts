import { itemNotFound } from '../../protocol/errors';
import type { Area } from '../common/a1';
import { whole } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { OfficeCollection } from '../host/office-object';
import { Range } from './range';

/** The rectangles of a RangeAreas one by one. */
export class RangeAreasAreas extends OfficeCollection<Range> {
  readonly typeName = 'RangeCollection';

  constructor(
    context: HostContext,
    private readonly sheetId: string,
    private readonly areas: readonly Area[],
  ) {
    super(context);
  }

  items(): Range[] {
    return this.areas.map((area) => new Range(this.context, this.sheetId, area));
  }

  GetItemAt(index: unknown): Range {
    const range = this.items()[whole(index, 'RangeCollection.getItemAt')];
    if (!range) throw itemNotFound('RangeCollection.getItemAt');
    return range;
  }
}
