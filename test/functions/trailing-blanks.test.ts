import { call, failed } from '../../src/functions/call';
import { catalogue } from '../../src/functions/catalogue';
import type { Signature } from '../../src/functions/signature';

/* A blank cell arrives as null, as empty text or as 0, as the platform has it: every function of the catalogue is called in all three ways. */

type Block = readonly (readonly unknown[])[];
const isBlock = (argument: unknown): argument is Block => Array.isArray(argument);
const withBlocks = catalogue.filter(({ example }) => example.some(isBlock)).map((signature) => [signature.id, signature] as const);

/** The example's arguments, each range with two blank cells or rows at its end. */
const padded = ({ example }: Signature, blank: unknown): unknown[] =>
  example.map((argument) => {
    if (!isBlock(argument)) return argument;
    const first = argument[0] ?? [];
    if (argument.length === 1 && first.length > 1) return [[...first, blank, blank]];
    return [...argument, ...[0, 1].map(() => first.map(() => blank))];
  });

/**
 * Zeros at the end that are no blanks: they are efforts of their own, whose row stands in the result, or years without a payment, of
 * which only a rate over the whole length knows.
 */
const ZEROS_MEAN_ZERO = ['ALTERNATIVES', 'EFFORT_CURVE', 'CX_APPRAISAL'];
/** Results of a fixed form, which have no row for a note: their help says to give exact ranges. */
const WITHOUT_NOTES = ['BASE_CLV', 'BASE_FORECAST', 'CURVE_COMPARE', 'SCORE_BINS'];

test.each(withBlocks)('%s: blanks at the end, as nulls or as empty texts, change nothing', (_, signature) => {
  const plain = call(signature.id, [...signature.example]);
  expect(failed(plain)).toBe(false);
  for (const blank of [null, '']) expect(call(signature.id, padded(signature, blank))).toEqual(plain);
});

test.each(withBlocks)('%s: blanks at the end that arrive as zeros change nothing, are refused or are spoken of', (id, signature) => {
  const plain = JSON.stringify(call(id, [...signature.example]));
  const shown = call(id, padded(signature, 0));
  if (failed(shown) || JSON.stringify(shown) === plain) return;
  if (ZEROS_MEAN_ZERO.includes(id)) return;
  if (WITHOUT_NOTES.includes(id)) expect(signature.conventions.join(' ')).toContain('exact ranges');
  else expect(JSON.stringify(shown)).toMatch(/nothing but zeros|blank cells/);
});
