import { type Shown, type ShownError, failed } from '../../src/functions/call';
import { catalogue } from '../../src/functions/catalogue';
import { type Parameter } from '../../src/functions/parameters';
import type { Signature } from '../../src/functions/signature';

/** Arguments of the example with one parameter replaced; the ones after the example's end stay omitted. */
export const withArgument = (signature: Signature, name: string, argument: unknown): unknown[] => {
  const names = Object.keys(signature.parameters);
  const index = names.indexOf(name);
  return Array.from({ length: Math.max(signature.example.length, index + 1) }, (_, k) =>
    k === index ? argument : (signature.example[k] ?? null),
  );
};

export const refused = (shown: Shown): ShownError => {
  if (!failed(shown)) throw new Error(`accepted, with ${JSON.stringify(shown).slice(0, 80)}`);
  return shown;
};

export type Case = readonly [label: string, signature: Signature, name: string, parameter: Parameter];

export const cases: Case[] = catalogue.flatMap((signature) =>
  Object.entries(signature.parameters).map(([name, parameter]): Case => [`${signature.id} ${name}`, signature, name, parameter]),
);
export const numbers = cases.filter(([, , , { kind }]) => kind === 'number');
export const lists = cases.filter(([, , , { kind }]) => kind === 'list');

/** The cells of the example's range as one row; for one that it omits, ones beside the first list. */
export const row = (signature: Signature, name: string): unknown[] => {
  const argument = signature.example[Object.keys(signature.parameters).indexOf(name)];
  if (Array.isArray(argument)) return (argument as unknown[][]).flat();
  const first = Object.values(signature.parameters).findIndex(({ kind }) => kind === 'list');
  const beside = signature.example[first] as unknown[][] | undefined;
  return (beside ?? [[1]]).flat().map(() => 1);
};

/** Every number that breaks a bound, from the bounds themselves. */
export const outside = ({ bounds }: Parameter): number[] => [
  ...(bounds.min !== undefined ? [bounds.min - 1, bounds.min - 1e-9] : []),
  ...(bounds.max !== undefined ? [bounds.max + 1, bounds.max + 1e-9 * Math.max(1, bounds.max)] : []),
  ...(bounds.above !== undefined ? [bounds.above, bounds.above - 1] : []),
  ...(bounds.below !== undefined ? [bounds.below, bounds.below + 1] : []),
  ...(bounds.integer ? [1.5] : []),
];
