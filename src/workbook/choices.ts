import type { SettingInput } from '../model/document/inputs';

/*
 * Decisions between few values are typed as words from a list. The column Live turns the word into the number that the
 * model reads; a word that is none of the list turns every figure into an error, which no check lets pass.
 */

/** The words of a decision, in the order of its numbers; undefined for one that is typed as a number. */
export const wordsOfChoice = ({ choices, structural }: SettingInput): readonly string[] | undefined =>
  choices && !structural ? [...choices].sort((a, b) => a.value - b.value).map(({ label }) => label) : undefined;

/** The word of a decision as it stands. */
export function wordOf({ choices = [], value }: SettingInput): string {
  const found = choices.find((choice) => choice.value === value);
  if (!found) throw new RangeError(`No choice has the value ${value}.`);
  return found.label;
}

/** The formula that turns the word in a cell into its number, without the leading =. */
export function numberOfWord(input: SettingInput, cell: string): string {
  const words = wordsOfChoice(input) ?? [];
  const position = `MATCH(${cell},{"${words.join('","')}"},0)`;
  const numbers = [...(input.choices ?? [])].map(({ value }) => value).sort((a, b) => a - b);
  const first = numbers[0] ?? 0;
  const step = (numbers[1] ?? 1) - first;
  if (first === 1 && step === 1) return position;
  if (first === 0 && step === 1) return `${position}-1`;
  // The middle of a period is the mean of its end, 0, and its start, 1.
  if (first === 0 && step === 0.5) return `AVERAGE(0,${position}-1)`;
  throw new RangeError(`No formula turns the words of ${input.id} into numbers.`);
}
