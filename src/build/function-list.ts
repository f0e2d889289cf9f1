import { catalogue } from '../functions/catalogue';
import type { ExampleCell, Signature } from '../functions/signature';
import type { FunctionsFile } from './metadata';

/** One function as the pane lists it, in functions-list.json. */
export interface ListedFunction {
  readonly id: string;
  readonly family: string;
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional: boolean }[];
  /** A formula that gives a result as it stands. */
  readonly example: string;
  /** Address of the help page, relative to the add-in's site. */
  readonly help: string;
}

/**
 * The functions in the order of the catalogue, with what Excel's metadata says about them and an example to try.
 *
 * @throws Error where a function of the catalogue has no metadata
 */
export const functionList = ({ functions }: FunctionsFile): ListedFunction[] =>
  catalogue.map((signature) => {
    const metadata = functions.find(({ id }) => id === signature.id);
    if (!metadata) throw new Error(`functions.json does not list ${signature.id}.`);
    return {
      id: signature.id,
      family: signature.family,
      summary: metadata.description ?? '',
      parameters: metadata.parameters.map(({ name, description = '', optional = false }) => ({ name, description, optional })),
      example: exampleFormula(signature),
      help: `help/${signature.id}.html`,
    };
  });

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
