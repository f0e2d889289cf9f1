import type { ExampleCell, Signature } from '../../functions/signature';

/** The example call as it is typed into a cell; ranges become array constants, so that it needs no data. */
export const exampleFormula = ({ id, example }: Pick<Signature, 'id' | 'example'>): string =>
  `=CASE.${id}(${example.map(argumentText).join(',')})`;

const argumentText = (argument: Signature['example'][number]): string =>
  isRange(argument) ? `{${argument.map((row) => row.map(cellText).join(',')).join(';')}}` : argument === null ? '' : cellText(argument);

const isRange = (argument: Signature['example'][number]): argument is readonly (readonly ExampleCell[])[] => Array.isArray(argument);

/** Array constants know no blank cell; an empty text is what a function reads as one. */
const cellText = (cell: ExampleCell): string => {
  if (cell === null) return '""';
  return typeof cell === 'number' ? String(cell) : `"${cell.replaceAll('"', '""')}"`;
};
