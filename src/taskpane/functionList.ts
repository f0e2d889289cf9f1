/** One function as the functions page lists it. */
export interface FunctionEntry {
  readonly id: string;
  /** Heading under which it is listed. */
  readonly family: string;
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional: boolean }[];
  /** A formula that gives a result as it stands, with its leading =. */
  readonly example: string;
  /** Address of its help page. */
  readonly help: string;
}

export interface FunctionFamily {
  readonly family: string;
  readonly functions: readonly FunctionEntry[];
}

/** `=CASE.CLV(margin, retention, [periods])`: optional parameters in brackets. */
export const callText = ({ id, parameters }: FunctionEntry): string =>
  `CASE.${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ')})`;

/** The functions that match what was typed, by family, in the order of the catalogue. Every word must occur somewhere. */
export function findFunctions(all: readonly FunctionEntry[], query: string): FunctionFamily[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = all.filter((entry) => {
    const text = `case.${entry.id} ${entry.family} ${entry.summary} ${entry.parameters.map(({ name }) => name).join(' ')}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const families = [...new Set(matches.map(({ family }) => family))];
  return families.map((family) => ({ family, functions: matches.filter((entry) => entry.family === family) }));
}
