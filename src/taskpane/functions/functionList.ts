/** One function as the functions page lists it: what the pane reads of help.json. */
export interface FunctionEntry {
  readonly id: string;
  /** Heading under which it is listed. */
  readonly family: string;
  readonly summary: string;
  /** How it is called, with optional parameters in brackets: `CASE.CLV(margin, retention, [periods])`. */
  readonly signature: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
  /** Unit of the result, or the columns of the table. */
  readonly result: string;
  /** A formula that gives a result as it stands, with its leading =. */
  readonly example: string;
  /** Address of its help page. */
  readonly help: string;
}

export interface FunctionFamily {
  readonly family: string;
  readonly functions: readonly FunctionEntry[];
}

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
