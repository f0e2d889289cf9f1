import { invalidArgument } from '../../protocol/errors';
import { whole } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import type { Formatted } from './formatted';
import { OfficeCollection } from '../host/office-object';
import { RangeBorder, SIDES } from './range-border';

export class RangeBorderCollection extends OfficeCollection<RangeBorder> {
  readonly typeName = 'RangeBorderCollection';

  constructor(
    context: HostContext,
    private readonly cells: Formatted,
  ) {
    super(context);
  }

  items(): RangeBorder[] {
    return SIDES.map((side) => new RangeBorder(this.context, this.cells, side));
  }

  GetItem(side: unknown): RangeBorder {
    const known = SIDES.find((each) => each === side);
    if (!known) throw invalidArgument('RangeBorderCollection.getItem');
    return new RangeBorder(this.context, this.cells, known);
  }

  GetItemAt(index: unknown): RangeBorder {
    return this.GetItem(SIDES[whole(index, 'RangeBorderCollection.getItemAt')]);
  }
}
