import { inputIds } from '../../model/document/input-ids';
import { CONFIDENCES, SOURCE_KINDS } from '../../model/document/types';
import type { Input } from '../../model/document/inputs';
import { INPUT_HEADINGS_ROW, type Layout, inputColumns as at } from '../layout';
import { rectangles } from '../cells';
import { wordsOfChoice } from '../choices';
import type { Area, ValidationSpec } from '../spec';
import { inputHeadings } from '../standard';
import { CONFIRMED, FIRST_DATE, LAST_DATE, helpOf } from './inputWords';

/** Longest texts the document allows. */
const TEXT_LIMITS = { source: 300, owner: 100, comment: 500 } as const;
/** Largest amount of an alternative programme, in either direction. */
const LARGEST_PROGRAMME = 1e12;

const KINDS =
  'experiment: from a test with a control group; measured: counted in your own data; benchmark: published elsewhere; judgment: somebody answers for it.';

const cellArea = (row: number, column: number, lastColumn = column): Area => ({ row, column, lastRow: row, lastColumn });

function valueValidation(layout: Layout, input: Input): ValidationSpec[] {
  if (input.type === 'setting' && input.structural) return [];
  const row = layout.inputRow(input.id);
  const title = input.label.slice(0, 32);
  const words = input.type === 'setting' ? wordsOfChoice(input) : undefined;
  if (words) return [{ area: cellArea(row, at.base), rule: { type: 'list', values: words }, title, message: helpOf(input) }];
  const { bounds, format } = input;
  const min = bounds.min ?? bounds.above ?? 0;
  const max = bounds.max ?? bounds.below ?? min;
  const type = format === 'date' ? 'date' : bounds.integer ? 'whole' : 'decimal';
  const area = input.type === 'estimate' ? cellArea(row, at.low, at.high) : cellArea(row, at.base);
  const order = input.type === 'estimate' ? ' Low is at most base, base at most high.' : '';
  return [{ area, rule: { type, min, max }, title, message: helpOf(input) + order }];
}

/** The words that describe an input. Lists stand only where there is an input, so that no other row offers one. */
function registerValidations(layout: Layout): ValidationSpec[] {
  const { inputs, case: document } = layout.model;
  const first = INPUT_HEADINGS_ROW + 1;
  const column = (index: number): Area => ({ row: first, column: index, lastRow: layout.structureRow - 2, lastColumn: index });
  const words = (key: keyof typeof TEXT_LIMITS, what: string): ValidationSpec => ({
    area: column(at[key]),
    rule: { type: 'text', maxLength: TEXT_LIMITS[key] },
    title: inputHeadings[key],
    message: `${what}, at most ${TEXT_LIMITS[key]} characters.`,
  });
  const described = inputs.filter((input) => input.type === 'estimate' || input.provenance).map(({ id }) => layout.inputRow(id));
  const valued = document.programmes.map(({ id }) => layout.inputRow(inputIds.programmeNpv(id)));
  const choice = (
    rows: readonly number[],
    key: 'kind' | 'confirmed' | 'confidence',
    values: readonly string[],
    message: string,
  ): ValidationSpec[] =>
    rectangles(rows.map((row) => ({ row, column: at[key] }))).map((area) => ({
      area,
      rule: { type: 'list', values },
      title: inputHeadings[key],
      message,
    }));
  return [
    ...choice(described, 'kind', SOURCE_KINDS, KINDS),
    ...choice([...described, ...valued], 'confirmed', CONFIRMED, 'yes once somebody of your organisation stands behind the number.'),
    ...choice(described, 'confidence', CONFIDENCES, 'high, medium or low: how sure the owner is.'),
    words('source', 'Where the number comes from'),
    words('owner', 'Who answers for the number'),
    words('comment', 'How the number was reached'),
    {
      area: column(at.date),
      rule: { type: 'date', min: FIRST_DATE, max: LAST_DATE },
      title: inputHeadings.date,
      message: 'The day the source was read or the judgment was made.',
    },
  ];
}

/** Outlays, values and budgets of the alternative programmes may be any amount. */
function programmeValidations(layout: Layout): ValidationSpec[] {
  const { programmes, budgets } = layout.model.case;
  const outlay = (id: string, title: string): ValidationSpec => ({
    area: cellArea(layout.inputRow(id), at.base),
    rule: { type: 'decimal', min: 0, max: LARGEST_PROGRAMME },
    title: title.slice(0, 32),
    message: 'Outlay of the year: a number from 0 on.',
  });
  return [
    ...programmes.flatMap(({ id, name, costs }): ValidationSpec[] => [
      ...costs.map((_, year) => outlay(inputIds.programmeCost(id, year + 1), name)),
      {
        area: cellArea(layout.inputRow(inputIds.programmeNpv(id)), at.low, at.high),
        rule: { type: 'decimal', min: -LARGEST_PROGRAMME, max: LARGEST_PROGRAMME },
        title: name.slice(0, 32),
        message: 'Net present value: any number, negative if it loses money. Low is at most base, base at most high.',
      },
    ]),
    ...budgets.map((_, year) => outlay(inputIds.budget(year + 1), `Budget of year ${year + 1}`)),
  ];
}

/** What every unlocked cell of the register may hold, with words that say so. */
export const inputValidations = (layout: Layout): ValidationSpec[] => [
  ...layout.model.inputs.flatMap((input) => valueValidation(layout, input)),
  ...programmeValidations(layout),
  ...registerValidations(layout),
];
