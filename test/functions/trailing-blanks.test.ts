import { call, failed } from '../../src/functions/call';
import { catalogue } from '../../src/functions/catalogue';
import type { Signature } from '../../src/functions/signature';

/* A blank cell arrives as null, as empty text or as 0, as the platform has it: every function of the catalogue is called in all three ways. */

type Block = readonly (readonly unknown[])[];
const isBlock = (argument: unknown): argument is Block => Array.isArray(argument);
const withBlocks = catalogue.filter(({ example }) => example.some(isBlock)).map((signature) => [signature.id, signature] as const);

const withBlanks = (block: Block, blank: unknown): Block => {
  const first = block[0] ?? [];
  if (block.length === 1 && first.length > 1) return [[...first, blank, blank]];
  return [...block, ...[0, 1].map(() => first.map(() => blank))];
};

/** The example's arguments with two blank cells or rows at the end of some of its ranges: of each choice of them once. */
const padded = ({ example }: Signature, blank: unknown): unknown[][] => {
  const blocks = example.flatMap((argument, i) => (isBlock(argument) ? [i] : []));
  return Array.from({ length: 2 ** blocks.length - 1 }, (_, choice) =>
    example.map((argument, i) => {
      const chosen = blocks.includes(i) && ((choice + 1) >> blocks.indexOf(i)) & 1;
      return chosen && isBlock(argument) ? withBlanks(argument, blank) : argument;
    }),
  );
};

/** A row of the result for each cell, customer or programme: those of the zeros stand in it, and the others are as they were. */
const ROW_BY_ROW = [
  ...['P_ALIVE', 'EXPECTED_PURCHASES', 'EXPECTED_SPEND', 'CUSTOMER_BASE_CLV', 'PURCHASE_PROBABILITY'],
  ...['SBG_SURVIVAL', 'BDW_SURVIVAL', 'PORTFOLIO', 'EFFORT_CURVE', 'ALTERNATIVES'],
];
/** Results without room for a note: years that bring nothing, of which a rate over the whole length knows, and one margin that no longer is the only one. */
const ONLY_IN_HELP = ['CX_APPRAISAL', 'CLV_CURVE'];

test.each(withBlocks)('%s: blanks at the end, as nulls or as empty texts, change nothing', (_, signature) => {
  const plain = call(signature.id, [...signature.example]);
  expect(failed(plain)).toBe(false);
  for (const blank of [null, '']) expect(call(signature.id, padded(signature, blank).at(-1)!)).toEqual(plain);
});

test.each(withBlocks)('%s: blanks at the end that arrive as zeros change nothing, are refused or are spoken of', (id, signature) => {
  const plain = call(id, [...signature.example]);
  const first = Array.isArray(plain) && (plain as unknown[][]).find(([cell]) => typeof cell === 'number');
  for (const given of padded(signature, 0)) {
    const shown = call(id, given);
    const text = JSON.stringify(shown);
    if (failed(shown) || text === JSON.stringify(plain) || /nothing but zeros|blank cells/.test(text)) continue;
    if (ROW_BY_ROW.includes(id)) expect(shown).toContainEqual(first);
    else
      expect([ONLY_IN_HELP, signature.conventions.join(' ')]).toEqual([
        expect.arrayContaining([id]),
        expect.stringContaining('exact ranges'),
      ]);
  }
});

test('cohorts of different length, whose blanks arrive as zeros, are spoken of, and IF(range="","",range) keeps them blank', () => {
  const triangle = (blank: unknown): unknown[][] => [
    [1000, 800, 700, 650],
    [1100, 900, 790, blank],
    [900, 700, blank, blank],
  ];
  for (const id of ['SBG_FIT', 'BDW_FIT', 'CURVE_COMPARE']) {
    const plain = call(id, [triangle(null)]);
    expect(call(id, [triangle('')])).toEqual(plain);
    expect(JSON.stringify(plain)).not.toContain('blank cells');
    expect(JSON.stringify(call(id, [triangle(0)]))).toContain('2 of 3 cohorts end in zero');
  }
});
