import { messages } from '../core/messages';
import { excelError } from './run';

/** A custom function as the host calls it. */
export type CustomFunction = (...cells: readonly unknown[]) => unknown;

/** The functions of one part of the bundle, by the names of their declarations. */
export type Part = Readonly<Record<string, CustomFunction>>;

/**
 * A part of the functions that is fetched when one of them is first called. However many cells ask while it is on its way,
 * it is fetched once; from then on its functions answer at once, as all others do.
 *
 * @param fetchPart brings the part, by a dynamic import
 * @returns the function of a name: before the part is here it answers with a promise. Where fetching fails, every cell that
 *   waits shows #N/A with what to do, and the next calculation tries again.
 */
export function later(fetchPart: () => Promise<Part>): (name: string) => CustomFunction {
  let part: Part | undefined;
  let coming: Promise<Part> | undefined;
  const arrive = async (): Promise<Part> => {
    try {
      part = await fetchPart();
      return part;
    } catch {
      throw excelError('noAnswer', messages.partNotLoaded());
    } finally {
      coming = undefined;
    }
  };
  return (name) =>
    (...cells) =>
      part ? part[name]!(...cells) : (coming ??= arrive()).then((arrived) => arrived[name]!(...cells));
}
