/**
 * What tells an unfinished set from a finished one: a name that an insertion makes first and takes away last. It says when
 * the insertion began, and by which word its own traces are told from those of another.
 */
export interface Marker {
  /** ISO date and time. */
  readonly since: string;
  readonly token: string;
}

/** A word nobody else has; begins the names of sheets that are being made. */
export const newToken = (): string => `CX ${Math.random().toString(36).slice(2, 10)}`;

export const markerFormula = ({ since, token }: Marker): string => `="${since} ${token}"`;

export function parseMarker(formula: string): Marker | undefined {
  const match = /^="(\S+) (CX \w+)"$/.exec(formula);
  return match ? { since: match[1] as string, token: match[2] as string } : undefined;
}
