import type { Layout, Place } from '../layout';
import type { CellSpec } from '../spec';
import type { StyleName } from '../styles';

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
