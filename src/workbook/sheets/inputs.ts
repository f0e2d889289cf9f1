import { CONFIDENCES, SOURCE_KINDS } from '../../model/document';
import { isoOf, serialOf } from '../../model/dates';
import { liveFormula } from '../../model/formula';
import { type EstimateInput, type Input, SCENARIO_INPUT, type SettingInput } from '../../model/inputs';
import { cellName } from '../formula/a1';
import type { FormatName } from '../formats';
import type { Grid } from '../grid';
import { INPUT_HEADINGS_ROW, type Layout, inputColumns as at } from '../layout';
import type { Area, CellSpec, ConditionalFormatSpec, SheetSpec, ValidationSpec } from '../spec';
import { inputHeadings } from '../standard';
import { ID_HEADING, NOT_STATED } from '../reading/register';
import { structureRows } from '../structure';
import { begin, finish, labelWidth, wrappedHeight } from './frame';

/** Widths after the label's, which follows the labels. */
const WIDTHS = [0, 28, 14, 13, 13, 13, 12, 11, 36, 12, 18, 12, 60, 30];

export const CONFIRMED = ['yes', 'no'] as const;
/** Longest texts the document allows. */
const TEXT_LIMITS = { source: 300, owner: 100, comment: 500 } as const;
const LARGEST_PROGRAMME = 1e12;
const FIRST_DATE = serialOf('1901-01-01');
const LAST_DATE = serialOf('2199-12-31');

/** `Retention – Mobile`: a label that is unique on the sheet, as a label alone is only within its section. */
export function inputLabel({ label, section }: Pick<Input, 'label' | 'section'>): string {
  const name = /^[^:]+: (.+)$/.exec(section)?.[1];
  return name === undefined ? label : `${label} – ${name}`;
}

/** Empty texts are said, so that nobody takes a blank for an oversight; reading back turns them into empty texts. */
const said = (value: string): string => (value === '' ? NOT_STATED : value);
const text = (value: string): CellSpec => ({ value: said(value), style: 'input.text' });
const fixed = (value: string): CellSpec => ({ value: said(value), style: 'cell' });

function headings(grid: Grid): void {
  const texts = { ...inputHeadings, id: ID_HEADING };
  for (const [key, column] of Object.entries(at)) {
    const figures = key === 'live' || key === 'low' || key === 'base' || key === 'high';
    grid.put(INPUT_HEADINGS_ROW, column, { value: texts[key as keyof typeof at], style: figures ? 'head.whole' : 'head.text' });
  }
}

function estimateRow(layout: Layout, grid: Grid, row: number, input: EstimateInput): void {
  const { id, label, section, unit, format, estimate } = input;
  const { sheet } = layout.book.input(id);
  const ends = { low: cellName(row, at.low), base: cellName(row, at.base), high: cellName(row, at.high) };
  const look = estimate.kind === 'benchmark' && !estimate.confirmed ? 'benchmark' : 'input';
  const style = `${look}.${format as FormatName}` as const;
  grid.put(row, at.label, { value: inputLabel({ label, section }), style: 'label' });
  grid.put(row, at.unit, { value: unit, style: 'unit' });
  grid.put(row, at.live, {
    formula: liveFormula(input, ends, layout.book.input(SCENARIO_INPUT), sheet),
    style: `formula.${format as FormatName}`,
    source: { input: id, part: 'live' },
  });
  for (const part of ['low', 'base', 'high'] as const) {
    grid.put(row, at[part], { value: estimate[part], style, source: { input: id, part } });
  }
  grid.put(row, at.kind, text(estimate.kind));
  grid.put(row, at.confirmed, text(CONFIRMED[estimate.confirmed ? 0 : 1]));
  grid.put(row, at.source, text(estimate.source));
  grid.put(row, at.date, { value: serialOf(estimate.date), style: 'input.date' });
  grid.put(row, at.owner, text(estimate.owner));
  grid.put(row, at.confidence, text(estimate.confidence));
  grid.put(row, at.comment, text(estimate.comment));
  grid.put(row, at.id, { value: id, style: 'unit' });
}

function settingRow(layout: Layout, grid: Grid, row: number, input: SettingInput): void {
  const { id, unit, format, value } = input;
  const { date, author } = layout.model.case;
  grid.put(row, at.label, { value: inputLabel(input), style: 'label' });
  grid.put(row, at.unit, { value: unit, style: 'unit' });
  grid.put(row, at.live, { value, style: `input.${format as FormatName}`, source: { input: id, part: 'live' } });
  grid.put(row, at.kind, fixed('setting'));
  grid.put(row, at.source, fixed('Decision, the same in every scenario'));
  grid.put(row, at.date, { value: date, style: 'cell' });
  grid.put(row, at.owner, fixed(author));
  grid.put(row, at.confidence, fixed('high'));
  grid.put(row, at.comment, fixed(helpOf(input)));
  grid.put(row, at.id, { value: id, style: 'unit' });
}

/** What is allowed, in words; dates are said as dates. */
const helpOf = ({ label, format, bounds, help }: Input): string =>
  format === 'date'
    ? `${label}: the first day of a month, from ${isoOf(bounds.min ?? FIRST_DATE)} to ${isoOf(bounds.max ?? LAST_DATE)}.`
    : help;

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

/** Texts and choices behind the numbers; changed in the pane, as other segments or levers mean other rows. */
function structure(layout: Layout, grid: Grid): void {
  let row = layout.structureRow;
  grid.putRow(row, 0, sectionCells('Structure of the case: changed by inserting it again, not here'));
  for (const entry of structureRows(layout.model.case)) {
    row += 1;
    grid.put(row, at.label, { value: entry.label, style: 'label' });
    grid.put(row, at.unit, { value: 'text', style: 'unit' });
    grid.put(row, at.live, { value: entry.value, style: 'line' });
    grid.put(row, at.id, { value: entry.id, style: 'unit' });
  }
}

/** Other uses of the budget: their figures are given, not modelled. */
function programmes(layout: Layout, grid: Grid): void {
  const { case: document } = layout.model;
  if (document.programmes.length === 0) return;
  grid.putRow(layout.programmesRow, 0, sectionCells('Alternative programmes'));
  document.programmes.forEach(({ id, name, cost, npv, comment }, index) => {
    const rows = layout.programmeRows(index);
    for (const [row, key, label, value] of [
      [rows.cost, 'cost', 'Cost', cost],
      [rows.npv, 'npv', 'Net present value', npv],
    ] as const) {
      grid.put(row, at.label, { value: `${label} – ${name}`, style: 'label' });
      grid.put(row, at.unit, { value: document.currency, style: 'unit' });
      grid.put(row, at.live, { value, style: 'input.currency' });
      grid.put(row, at.kind, fixed('setting'));
      grid.put(row, at.source, fixed('Given with the programme'));
      grid.put(row, at.date, fixed(document.date));
      grid.put(row, at.owner, fixed(document.author));
      grid.put(row, at.confidence, fixed('low'));
      grid.put(row, at.comment, key === 'cost' ? text(comment) : fixed('As above'));
      grid.put(row, at.id, { value: `programme.${id}.${key}`, style: 'unit' });
    }
  });
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

/** Columns of a section heading's rule. */
const sectionCells = (title: string): CellSpec[] =>
  WIDTHS.map((_, column): CellSpec => (column === 0 ? { value: title, style: 'section' } : { style: 'section' }));

/** Every input of the case with its range, where it comes from and who answers for it: the only sheet with constants. */
export function inputsSheet(layout: Layout): SheetSpec {
  const { inputs } = layout.model;
  const grid = begin(layout, 'Inputs', 'Change the blue cells only; the model reads the column Live');
  headings(grid);
  let section: string | undefined;
  const rowHeights: { row: number; height: number }[] = [{ row: INPUT_HEADINGS_ROW, height: 18 }];
  for (const input of inputs) {
    const row = layout.inputRow(input.id);
    if (input.section !== section) grid.putRow(row - 1, 0, sectionCells(input.section));
    section = input.section;
    if (input.type === 'estimate') estimateRow(layout, grid, row, input);
    else settingRow(layout, grid, row, input);
    rowHeights.push({ row, height: registerHeight(input) });
  }
  programmes(layout, grid);
  structure(layout, grid);
  return finish(layout, {
    name: 'Inputs',
    kind: 'inputs',
    columnWidths: [labelWidth(inputs.map(inputLabel)), ...WIDTHS.slice(1)],
    rowHeights,
    grid,
    validations: [
      ...inputs.map((input) => valueValidation(layout, input)),
      ...programmeValidations(layout),
      ...registerValidations(layout),
    ],
    conditionalFormats: unconfirmed(layout),
    freeze: { rows: INPUT_HEADINGS_ROW + 1, columns: 1 },
    protect: true,
  });
}

/** Figures nobody has confirmed stay muted until they are. */
function unconfirmed(layout: Layout): ConditionalFormatSpec[] {
  const row = INPUT_HEADINGS_ROW + 1;
  const area = { row, column: at.low, lastRow: layout.structureRow - 2, lastColumn: at.high };
  return [{ area, formula: `=$${cellName(row, at.confirmed)}="${CONFIRMED[1]}"`, style: 'muted' }];
}

const registerHeight = (input: Input): number =>
  wrappedHeight(
    input.type === 'estimate'
      ? [
          { text: input.estimate.source, width: WIDTHS[at.source] ?? 1 },
          { text: input.estimate.comment, width: WIDTHS[at.comment] ?? 1 },
          { text: input.estimate.owner, width: WIDTHS[at.owner] ?? 1 },
        ]
      : [
          { text: 'Decision, the same in every scenario', width: WIDTHS[at.source] ?? 1 },
          { text: helpOf(input), width: WIDTHS[at.comment] ?? 1 },
        ],
  );
