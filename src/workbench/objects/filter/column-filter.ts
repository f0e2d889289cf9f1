import { invalidArgument } from '../../protocol/errors';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';
import type { AutoFilter } from './auto-filter';
import type { FilterCriteria } from './criteria';

/** The filter of one column of a table. */
export class ColumnFilter extends OfficeObject {
  readonly typeName = 'Filter';
  override readonly scalars = ['Criteria'];

  constructor(
    context: HostContext,
    private readonly filter: AutoFilter,
    private readonly column: number,
  ) {
    super(context);
  }

  get Criteria(): FilterCriteria | null {
    return this.filter.criteriaAt(this.column);
  }

  Apply(criteria: unknown): Promise<void> {
    return this.filter.filter(this.column, criteria, 'Filter.apply');
  }
  ApplyValuesFilter(values: unknown): Promise<void> {
    if (!Array.isArray(values)) throw invalidArgument('Filter.applyValuesFilter');
    return this.Apply({ filterOn: 'Values', values });
  }
  ApplyCustomFilter(criterion1: unknown, criterion2?: unknown, operator: unknown = 'And'): Promise<void> {
    return this.Apply({ filterOn: 'Custom', criterion1, ...(criterion2 === undefined ? {} : { criterion2 }), operator });
  }
  ApplyDynamicFilter(dynamicCriteria: unknown): Promise<void> {
    return this.Apply({ filterOn: 'Dynamic', dynamicCriteria });
  }
  ApplyTopItemsFilter(count: unknown): Promise<void> {
    return this.Apply({ filterOn: 'TopItems', criterion1: String(count) });
  }
  ApplyTopPercentFilter(percent: unknown): Promise<void> {
    return this.Apply({ filterOn: 'TopPercent', criterion1: String(percent) });
  }
  ApplyBottomItemsFilter(count: unknown): Promise<void> {
    return this.Apply({ filterOn: 'BottomItems', criterion1: String(count) });
  }
  ApplyBottomPercentFilter(percent: unknown): Promise<void> {
    return this.Apply({ filterOn: 'BottomPercent', criterion1: String(percent) });
  }
  Clear(): Promise<void> {
    return this.filter.clear(this.column);
  }
}
