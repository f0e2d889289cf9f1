import { itemNotFound } from '../../protocol/errors';
import type { Located } from '../common/locate';
import { sheetIdByName } from '../common/locate';
import { text } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { OfficeCollection, OfficeObject } from '../host/office-object';
import { bySheet } from './precedents';
import { Range } from './range';
import { RangeAreas } from './range-areas';

/** Cells of several sheets. */
export class WorkbookRangeAreas extends OfficeObject {
  readonly typeName = 'WorkbookRangeAreas';
  override readonly keepsReference = true;
  override readonly scalars = ['Addresses'];

  constructor(
    context: HostContext,
    private readonly found: readonly Located[],
  ) {
    super(context);
  }

  get Addresses(): string[] {
    return this.sheets().map((areas) => areas.Address);
  }
  /** One a sheet. */
  get Areas(): RangeAreasCollection {
    return new RangeAreasCollection(this.context, this.sheets());
  }
  /** One an area. */
  get Ranges(): RangeCollection {
    return new RangeCollection(this.context, this.found);
  }

  GetRangeAreasBySheet(key: unknown): RangeAreas {
    const location = 'WorkbookRangeAreas.getRangeAreasBySheet';
    const wanted = text(key, location);
    const found = this.sheets().find(({ sheetId }) => sheetId === wanted || sheetId === sheetIdByName(this.context, wanted));
    if (!found) throw itemNotFound(location);
    return found;
  }

  private sheets(): RangeAreas[] {
    return [...bySheet(this.context, this.found)].map(([sheetId, areas]) => new RangeAreas(this.context, sheetId, areas));
  }
}

class RangeAreasCollection extends OfficeCollection<RangeAreas> {
  readonly typeName = 'RangeAreasCollection';

  constructor(
    context: HostContext,
    private readonly all: readonly RangeAreas[],
  ) {
    super(context);
  }

  items(): readonly RangeAreas[] {
    return this.all;
  }
  GetItemAt(index: unknown): RangeAreas {
    const found = this.all[Number(index)];
    if (!found) throw itemNotFound('RangeAreasCollection.getItemAt');
    return found;
  }
}

class RangeCollection extends OfficeCollection<Range> {
  readonly typeName = 'RangeCollection';

  constructor(
    context: HostContext,
    private readonly found: readonly Located[],
  ) {
    super(context);
  }

  items(): Range[] {
    return this.found.map(({ sheetId, area }) => new Range(this.context, sheetId, area));
  }
  GetItemAt(index: unknown): Range {
    const range = this.items()[Number(index)];
    if (!range) throw itemNotFound('RangeCollection.getItemAt');
    return range;
  }
}
