/** A value of a JSON document. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const keysOf = (path: string): string[] => path.split(/[.[\]]+/).filter((key) => key !== '');
const childOf = (value: Json | undefined, key: string): Json | undefined =>
  typeof value === 'object' && value !== null ? (value as Record<string, Json>)[key] : undefined;

/** The value at a path like `segments[0].retention.base`, or undefined. */
export const getAt = (document: Json, path: string): Json | undefined =>
  keysOf(path).reduce<Json | undefined>((value, key) => childOf(value, key), document);

/**
 * Puts a value at a path whose parent exists.
 *
 * @throws Error where it does not: a form field then points beside the document.
 */
export function setAt(document: Json, path: string, value: Json): void {
  const keys = keysOf(path);
  const last = keys.pop();
  const parent = keys.reduce<Json | undefined>((current, key) => childOf(current, key), document);
  if (last === undefined || typeof parent !== 'object' || parent === null) throw new Error(`The document has no place ${path}.`);
  (parent as Record<string, Json>)[last] = value;
}
