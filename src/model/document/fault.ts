/** One thing that is wrong with a document. */
export interface CaseFault {
  /** Where: `segments[0].retention.base`; empty for the document as a whole. */
  readonly path: string;
  /** What was found there; undefined if nothing. */
  readonly value: unknown;
  /** What is allowed, in words. */
  readonly allowed: string;
  /** The whole sentence. */
  readonly message: string;
}

const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null)
    return 'low' in value && 'base' in value && 'high' in value ? [value.low, value.base, value.high].map(part).join(', ') : 'an object';
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

const part = (value: unknown): string => (typeof value === 'object' ? 'something else' : String(value));

/** A fault with its sentence, in which `found` stands for the value where it says more. */
export const caseFault = (path: string, value: unknown, allowed: string, found: string = shown(value)): CaseFault => ({
  path,
  value,
  allowed,
  message: `${path === '' ? 'The document' : path} must be ${allowed}, but found ${found}.`,
});
