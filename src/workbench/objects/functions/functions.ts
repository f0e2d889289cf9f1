import { apiNotFound, invalidArgument } from '../../protocol/errors';
import { address, quoted } from '../common/a1';
import { OfficeObject } from '../host/office-object';
import { Range } from '../range/range';
import { FunctionResult } from './function-result';

/** Excel's functions as methods: `functions.vlookup(...)` is VLOOKUP over the cells as they are now. */
export class Functions extends OfficeObject {
  readonly typeName = 'Functions';

  /** They travel by their names with an underscore for the point: `StDev_S`. Those that the grid does not know are refused. */
  override unlisted(wireName: string): ((...values: unknown[]) => Promise<FunctionResult>) | undefined {
    const name = wireName.toUpperCase().replaceAll('_', '.');
    return async (...values) => {
      // Where a function takes as many as there are, they come as one list.
      const formula = `${name}(${values
        .flat()
        .map((value) => this.literal(value, wireName))
        .join(',')})`;
      await this.context.settle();
      const value = await this.context.evaluate(`=${formula}`);
      if (value === '#NAME?') throw apiNotFound(`Functions.${wireName}()`);
      return new FunctionResult(this.context, formula, value);
    };
  }

  private literal(value: unknown, name: string): string {
    if (value instanceof FunctionResult) return value.formula;
    if (value instanceof Range) return `${quoted(value.Worksheet.Name)}!${address(value.area, true)}`;
    if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
    if (typeof value === 'number') return String(value);
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    if (value === undefined) return '';
    throw invalidArgument(`Functions.${name}`);
  }
}
