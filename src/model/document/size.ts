import { caseFault, type CaseFault } from './fault';

/** Above everything that a valid document can be: all lists full, all texts at their longest. */
export const LARGEST_DOCUMENT = { characters: 2_000_000, values: 20_000, depth: 20 } as const;

/** A case document as text: its characters, written as JSON escapes, and the blanks between them. */
export const LARGEST_JSON = 16_000_000;

const count = (value: number): string => value.toLocaleString('en-US');

/**
 * What is too large in a document, found by walking it with a list of what is still to be seen: neither depth nor size reaches
 * the call stack, and the walk ends where a bound is passed.
 *
 * @returns the fault of the document as a whole, or undefined where everything else may be checked
 */
export function sizeFault(document: unknown): CaseFault | undefined {
  const waiting: (readonly [value: unknown, depth: number])[] = [[document, 0]];
  const most = LARGEST_DOCUMENT;
  let characters = 0;
  let values = 1;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, depth] = next;
    if (typeof value === 'string') characters += value.length;
    if (typeof value !== 'object' || value === null) continue;
    const keys = Array.isArray(value) ? [] : Object.keys(value);
    const children: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
    values += children.length;
    characters += keys.reduce((sum, key) => sum + key.length, 0);
    if (values > most.values) return tooLarge(`of at most ${count(most.values)} values`);
    if (depth === most.depth && children.length > 0) return tooLarge(`nested at most ${most.depth} deep`);
    for (const child of children) waiting.push([child, depth + 1]);
  }
  return characters > most.characters ? tooLarge(`of at most ${count(most.characters)} characters`) : undefined;
}

const tooLarge = (allowed: string): CaseFault => caseFault('', undefined, allowed, 'more');
