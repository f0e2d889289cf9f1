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
    return 'low' in value && 'base' in value && 'high' in value
      ? `${String(value.low)}, ${String(value.base)}, ${String(value.high)}`
      : 'an object';
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

/** A fault with its sentence. */
export const caseFault = (path: string, value: unknown, allowed: string): CaseFault => ({
  path,
  value,
  allowed,
  message: `${path === '' ? 'The document' : path} must be ${allowed}, but found ${shown(value)}.`,
});
