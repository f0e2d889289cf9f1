import { UNKNOWN } from '../whatIfTable';
import { Grid } from '../sheetGrid';
import type { Layout } from '../layout';
import type { CellSpec, LinkSpec, SheetSpec } from '../spec';
import { type SheetName, sheetOrder } from '../standard';
import { LAYOUT_VERSION, checkColours, finish, masterCheckLink, wrappedHeight } from './frame';

const WIDTHS = [30, 110];
const CHECK_ROW = 1;

/** What each sheet is for, beside its link. */
const PURPOSES: Readonly<Record<SheetName, string>> = {
  Cover: 'This page.',
  Decision:
    'The one page to decide on: what is asked for, what it comes to, retention before and after, the cost of doing nothing, what could overturn it.',
  Inputs: 'Every number the case rests on, with its range, source, owner and confidence. The only sheet with constants.',
  Yearly:
    'The case by years, to print: benefits by lever and category, costs by category, risk-adjusted beside unadjusted, cash flow, customers and retention.',
  Timeline: 'The one time axis; discount factors; how each lever and cost is phased.',
  Customers: 'Customers of each segment with and without the programme, and how many stay because of which lever.',
  Benefits: 'What the customers kept and won, the higher spend and the lower cost to serve are worth.',
  Costs: 'What the programme costs, and when.',
  Appraisal: 'Net flows, present values, payback, and every result of the case.',
  Inaction: 'What doing nothing costs: memo figures beside the net present value, never added to it.',
  Spending: 'What more or less money would bring: value and retention for spending from nothing to three times the plan.',
  Sensitivity: 'What moves the result most.',
  Scenarios: 'What the cautious, the base and the optimistic scenario answer and assume, side by side.',
  Simulation: 'The whole model under many trials at once: how far the result may lie from the base.',
  Portfolio: 'Other uses of the budget beside this programme.',
  Evidence: 'Quotes, surveys, tests and judgments behind the numbers; shown, never calculated with.',
  Checks: 'Tests of the model and second opinions on its results.',
  Log: 'The history of this workbook.',
};

const CONVENTIONS: readonly (readonly [string, string])[] = [
  [
    'Signs',
    'Costs and losses are entered and shown as positive numbers; their label says the direction. Net flows are signed: brackets mean money going out.',
  ],
  [
    'Timing',
    'Today is time 0 and is not discounted. Cash of a period arrives at its end, or in its middle where the timing on Inputs says so.',
  ],
  [
    'Rates',
    'Rates and churn are annual and converted to periods by the root, last of all: (1 + rate) ^ (1 / periods per year) - 1, never divided. Durations are in months.',
  ],
  [
    'ROI',
    '(Present value of benefits - present value of costs) / present value of costs, over the horizon shown; not defined without costs.',
  ],
  ['Tax', 'Every headline is after tax at the rate on Inputs, which may be 0; what is before tax says so. A loss relieves tax.'],
  [
    'Risk-adjusted',
    'Benefits less, and costs more, the less sure the owner of their estimate is, as in Total Economic Impact; the shares stand on Inputs.',
  ],
  [
    'Grades',
    'What net present value rests on, by how the size of each lever was come by: experiment, own data, benchmark, judgment; unconfirmed where nobody vouches for it.',
  ],
  [
    'Levers',
    'Levers that reduce churn take shares of annual churn and multiply: churn x (1 - effect of the first) x (1 - effect of the second). Effect = size x attribution x ramp (its mean over the period) x decay.',
  ],
  ['Money', 'In the currency of the case, nominal. Margins are contribution margins.'],
  [
    'Doing nothing',
    'The baseline is what happens without the programme, with its own drift of churn. Its cost is total, avoided and remaining; it is never added to net present value, and what is a memo is added to nothing.',
  ],
];

const LIMITATIONS: readonly (readonly [string, string])[] = [
  ['Attribution', 'How much of the kept customers each lever is credited with depends on the order of the levers; their sum does not.'],
  ['Averages', 'Each segment has one margin and one retention rate; old and new customers of a segment behave alike.'],
  ['Double counting', 'The overlap haircut takes a judged share off all benefits; it does not find out which lever overlaps.'],
  [
    'Scenarios',
    `The cautious scenario takes the bad end of every range at once; it is a boundary, not a forecast. Of those that are not live the results were stored when the sheets were written; "${UNKNOWN}" stands in their place once any input differs.`,
  ],
  ['Benchmarks', 'Figures from published surveys are shown grey and in italics until somebody confirms them; they are no effect sizes.'],
  ['Horizon', 'Nothing after the last period counts, though customers kept stay on; what they would bring is a memo on Appraisal.'],
  [
    'Break-evens',
    'Each is found with all other estimates at their base, when the sheets are written; Decision says whether the inputs have changed since.',
  ],
];

/** Said where a case counts in years. */
const BY_YEARS =
  'Customers are counted once a year. With mid-period cash, value by years lies within 6 % of value by months at a churn of 50 % a year, and closer at less.';

/** The key in words: a sample in the look of an input would be taken for one. */
const KEY: readonly (readonly [string, string])[] = [
  ['Input', 'Blue on pale yellow, with a thin frame: may be changed.'],
  ['Unconfirmed benchmark', 'Grey italics on pale yellow: a published figure nobody of the organisation has confirmed; may be changed.'],
  ['Formula', 'Black: calculated on its sheet.'],
  ['Link', 'Green: taken from another sheet.'],
  [
    'Stored answer',
    'Violet italics: an answer of the whole model, or a tolerance, written with the sheets; it does not follow the inputs.',
  ],
];

/** Why the workbook exists, how to read it and where to find what. */
export function coverSheet(layout: Layout, present: readonly SheetName[]): SheetSpec {
  const { case: document, periods } = layout.model;
  const { timeline, segments, levers, costs } = document;
  const grid = new Grid();
  const links: LinkSpec[] = [];
  const rowHeights: { row: number; height: number }[] = [{ row: 0, height: 36 }];
  grid.put(0, 0, { value: document.title, style: 'coverTitle' });
  grid.put(CHECK_ROW, 0, { value: 'Business case', style: 'coverSubtitle' });
  grid.put(CHECK_ROW, 1, { ...masterCheckLink(layout), style: 'link.general' });

  let row = 2;
  const heading = (title: string): void => {
    grid.putRow(row + 1, 0, [{ value: title, style: 'section' }, { style: 'section' }]);
    row += 2;
  };
  const line = (label: string, cell: CellSpec): void => {
    grid.putRow(row, 0, [{ value: label, style: 'labelBold' }, cell]);
    if (typeof cell.value === 'string') rowHeights.push({ row, height: wrappedHeight([{ text: cell.value, width: WIDTHS[1] ?? 1 }]) });
    row += 1;
  };
  const text = (label: string, value: string): void => line(label, { value, style: 'text' });

  heading('Purpose and scope');
  text('Purpose', document.purpose || 'Not stated.');
  const amount = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
  text(
    'Scope',
    `At insertion ${amount(segments.length, 'customer segment')}, ${amount(levers.length, 'lever')} and ${amount(costs.length, 'cost')} over ${amount(periods, timeline.periodLength)} from ${timeline.start}, in ${document.currency}.`,
  );
  text('Author', document.author || 'Not named.');

  heading('Contents');
  for (const name of sheetOrder.filter((sheet) => present.includes(sheet))) {
    const target = { sheet: name, cell: 'A1' };
    grid.putRow(row, 0, [
      { value: name, style: 'hyperlink' },
      { value: PURPOSES[name], style: 'text' },
    ]);
    links.push({ row, column: 0, target, tooltip: `Go to ${target.sheet}` });
    row += 1;
  }

  heading('How to use it');
  text(
    'Change',
    'Only the blue cells on Inputs. The scenario cell at its top switches the whole model between cautious, base and optimistic.',
  );
  text(
    'Trust',
    'Every number outside Inputs is a native formula, but for what is violet. The check beside the title must begin with "No error".',
  );

  heading('Key');
  for (const [label, value] of KEY) text(label, value);

  heading('Sign convention and definitions');
  for (const [label, value] of CONVENTIONS) text(label, value);

  heading('Limitations');
  for (const [label, value] of LIMITATIONS) text(label, value);
  if (timeline.periodLength === 'year') text('Years', BY_YEARS);

  heading('Version log');
  line('Version 1.0', {
    value: `Inserted for the case of ${document.date}; workbook layout ${LAYOUT_VERSION}.${present.includes('Log') ? ' Later changes: sheet Log.' : ''}`,
    style: 'text',
  });

  return {
    ...finish({
      name: 'Cover',
      kind: 'text',
      columnWidths: WIDTHS,
      rowHeights,
      grid,
      links,
      freeze: { rows: CHECK_ROW + 1, columns: 0 },
    }),
    conditionalFormats: checkColours(CHECK_ROW, 1),
  };
}
