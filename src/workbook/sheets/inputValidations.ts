import { CONFIDENCES, SOURCE_KINDS } from '../../model/document';
import type { Input } from '../../model/inputs';
import { INPUT_HEADINGS_ROW, type Layout, inputColumns as at } from '../layout';
import type { Area, ValidationSpec } from '../spec';
import { inputHeadings } from '../standard';
import { CONFIRMED, FIRST_DATE, LAST_DATE, helpOf } from './inputWords';

/** Longest texts the document allows. */
const TEXT_LIMITS = { source: 300, owner: 100, comment: 500 } as const;
/** Largest amount of an alternative programme, in either direction. */
const LARGEST_PROGRAMME = 1e12;

const cellArea = (row: number, column: number, lastColumn = column): Area => ({ row, column, lastRow: row, lastColumn });

function valueValidation(layout: Layout, input: Input): ValidationSpec {
  const row = layout.inputRow(input.id);
  const { bounds, format } = input;
  const min = bounds.min ?? bounds.above ?? 0;
  const max = bounds.max ?? bounds.below ?? min;
  const type = format === 'date' ? 'date' : bounds.integer ? 'whole' : 'decimal';
  const area = input.type === 'estimate' ? cellArea(row, at.low, at.high) : cellArea(row, at.live);
  const order = input.type === 'estimate' ? ' Low is at most base, base at most high.' : '';
  return { area, rule: { type, min, max }, title: input.label.slice(0, 32), message: helpOf(input) + order };
}

/** One validation a column for the words that describe the inputs. */
function registerValidations(layout: Layout): ValidationSpec[] {
  const row = INPUT_HEADINGS_ROW + 1;
  const column = (index: number): Area => ({ row, column: index, lastRow: layout.structureRow - 2, lastColumn: index });
  const words = (key: 'source' | 'owner' | 'comment', what: string): ValidationSpec => ({
    area: column(at[key]),
    rule: { type: 'text', maxLength: TEXT_LIMITS[key] },
    title: inputHeadings[key],
    message: `${what}, at most ${TEXT_LIMITS[key]} characters.`,
  });
  const choice = (key: 'kind' | 'confirmed' | 'confidence', values: readonly string[], message: string): ValidationSpec => ({
    area: column(at[key]),
    rule: { type: 'list', values },
    title: inputHeadings[key],
    message,
  });
  return [
    choice('kind', SOURCE_KINDS, 'measured: counted in your own data; benchmark: published elsewhere; judgment: somebody answers for it.'),
    choice('confirmed', CONFIRMED, 'yes once somebody of your organisation stands behind the number; benchmarks start with no.'),
    choice('confidence', CONFIDENCES, 'high, medium or low: how sure the owner is.'),
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

/** Cost and NPV of the alternative programmes may be any amount. */
function programmeValidations(layout: Layout): ValidationSpec[] {
  return layout.model.case.programmes.flatMap(({ name }, index): ValidationSpec[] => {
    const { cost, npv } = layout.programmeRows(index);
    const title = name.slice(0, 32);
    return [
      {
        area: cellArea(cost, at.live),
        rule: { type: 'decimal', min: 0, max: LARGEST_PROGRAMME },
        title,
        message: 'Total cost: a number from 0 on.',
      },
      {
        area: cellArea(npv, at.live),
        rule: { type: 'decimal', min: -LARGEST_PROGRAMME, max: LARGEST_PROGRAMME },
        title,
        message: 'Net present value: any number, negative if the programme loses money.',
      },
    ];
  });
}

/** What every unlocked cell of the register may hold, with words that say so. */
export const inputValidations = (layout: Layout): ValidationSpec[] => [
  ...layout.model.inputs.map((input) => valueValidation(layout, input)),
  ...programmeValidations(layout),
  ...registerValidations(layout),
];
