import type { FormatName } from '../formats';
import { ids } from '../../model/lines/ids';
import type { Layout, Place } from '../layout';
import type { CellSpec } from '../spec';
import type { StyleName } from '../styles';

/** A figure of the case as the reading sheets show it: the label, unit and format of its line. */
export interface Result {
  readonly line: string;
  readonly label: string;
  readonly unit: string;
  readonly format: FormatName;
}

/** Results that every case has, in the order of the Summary. */
const HEADLINES = [
  'npv',
  'roi',
  'payback',
  'paybackDiscounted',
  'mirr',
  'pvBenefits',
  'pvCosts',
  'pvOutflows',
  'customersKept',
  'customersKeptYearly',
  'costPerKept',
  'worthPerKept',
  'customersWon',
  'costPerWon',
  'costOfInaction',
  'costOfDelay',
  'equityChange',
] as const;

export type Headline = (typeof HEADLINES)[number];

export function headlineResults(layout: Layout): (Result & { readonly name: Headline })[] {
  const lines = new Map(layout.model.lines.map((line) => [line.id, line]));
  return HEADLINES.map((name) => {
    const line = lines.get(ids.result(name));
    if (!line) throw new RangeError(`The model has no result "${name}".`);
    return { name, line: line.id, label: line.label, unit: line.unit, format: line.format };
  });
}

/** Where a result is calculated: where its line only repeats a cell of another sheet, that cell. No link leads to a link. */
function origin(layout: Layout, line: string): Place {
  const expr = layout.model.lines.find(({ id }) => id === line)?.constant;
  const own = layout.part(line, 'constant');
  if (expr?.op !== 'total' && expr?.op !== 'constant' && expr?.op !== 'opening') return own;
  const place = layout.part(expr.line, expr.op);
  return place.sheet === own.sheet ? own : place;
}

/** A result as a link that says which value of the model it shows. */
export const resultLink = (layout: Layout, line: string, style: StyleName): CellSpec => ({
  formula: `=${layout.reference(origin(layout, line))}`,
  style,
  source: { line, part: 'constant' },
});
