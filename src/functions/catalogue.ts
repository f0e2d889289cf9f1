import type { Signature } from './signature';
import * as value from './signatures/value';

/** Every function, in the order of the catalogue. A test holds the generated functions.json against it. */
export const catalogue: readonly Signature[] = [...Object.values<Signature>(value)];

/** The signature with this id, or undefined. */
export const findSignature = (id: string): Signature | undefined => catalogue.find((entry) => entry.id === id);

/** The name of the declaration that computes an id: CLV_TABLE is clvTable. */
export const declarationName = (id: string): string =>
  id.toLowerCase().replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
