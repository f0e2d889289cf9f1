import { type BusinessCase, OPTIONAL_SHEETS } from '../model/document/types';
import { INPUT_NAMES, OUTPUT_NAMES } from '../model/formula/names';
import type { Model } from '../model/language/model';
import { answersToEffort } from '../model/simulation/effort';
import { cellsOf } from './cells';
import { INPUT_HEADINGS_ROW, Layout, type Place, inputColumns } from './layout';
import { tableNames } from './reading';
import { checksSheet } from './sheets/checks';
import { caseName, setKeys, sheetName } from './setNames';
import { coverSheet } from './sheets/cover';
import { decisionSheet } from './sheets/decision';
import { EVIDENCE_ROW, evidenceSheet, judgmentsRow } from './sheets/evidence';
import { masterCheck } from './sheets/frame';
import { inputsSheet } from './sheets/inputs';
import { logSheet } from './sheets/log';
import { portfolioSheet } from './sheets/portfolio';
import { scenariosSheet } from './sheets/scenarios';
import { sensitivitySheet } from './sheets/sensitivity';
import { seriesSheet } from './sheets/series';
import { simulationSheet } from './sheets/simulation';
import { spendingSheet } from './sheets/spending';
import { putWaterfall } from './sheets/waterfall';
import { yearlySheet } from './sheets/yearly';
import type { NameSpec, SheetSpec, WorkbookSpec } from './spec';
import { DEFAULT_TRIALS, type TrialCounts } from './storedSimulation';
import { withStandIns } from './standIn';
import { type SheetName, masterCheckName, sheetOrder } from './standard';

/** Writes one sheet; `present` are the sheets of the workbook, in order. */
type SheetWriter = (layout: Layout, present: readonly SheetName[]) => SheetSpec;

/** One writer for each sheet: a name in the order without one does not compile. Checks is written last, from all others. */
const writers: Readonly<Record<Exclude<SheetName, 'Checks'>, SheetWriter>> = {
  Cover: coverSheet,
  Decision: decisionSheet,
  Inputs: inputsSheet,
  Yearly: yearlySheet,
  Timeline: (layout) => seriesSheet(layout, 'Timeline', 'When things happen'),
  Customers: (layout) => seriesSheet(layout, 'Customers', 'Both worlds, by segment'),
  Benefits: (layout) => seriesSheet(layout, 'Benefits', `In ${layout.model.case.currency}, nominal`),
  Costs: (layout) => seriesSheet(layout, 'Costs', `In ${layout.model.case.currency}, positive = outflow`),
  Appraisal: (layout) => seriesSheet(layout, 'Appraisal', `In ${layout.model.case.currency}`, (grid) => putWaterfall(layout, grid)),
  Inaction: (layout) => seriesSheet(layout, 'Inaction', 'Memo: never added to NPV'),
  Spending: spendingSheet,
  Sensitivity: sensitivitySheet,
  Scenarios: scenariosSheet,
  Simulation: simulationSheet,
  Portfolio: portfolioSheet,
  Evidence: evidenceSheet,
  Log: logSheet,
};

/** Whether a sheet that may be left out is wanted; the others always stand. */
const isChosen = ({ sheets }: BusinessCase, name: SheetName): boolean =>
  !OPTIONAL_SHEETS.some((optional) => optional === name) || sheets.some((chosen) => chosen === name);

/** Whether a case has something to say on a sheet: a portfolio needs other programmes or a budget, spending a lever that answers to it. */
function isFilled(document: BusinessCase, name: SheetName): boolean {
  if (name === 'Portfolio') return document.programmes.length + document.budgets.length > 0;
  return name !== 'Spending' || answersToEffort({ case: document });
}

/** The sheets a case asks for and fills. */
const presentSheets = ({ case: document }: Model): SheetName[] =>
  sheetOrder.filter((name) => isChosen(document, name) && (name === 'Checks' || isWritten(name)) && isFilled(document, name));

const isWritten = (name: SheetName): name is keyof typeof writers => name in writers;

/**
 * The whole workbook of a case as a value. What-if questions are answered by the add-in's functions and, where it is missing, by
 * what was stored: every program that opens the workbook shows the same figures.
 *
 * @param model of a valid case (`buildModel`)
 * @param trials how many are stored on the Simulation sheet
 * @returns what the renderers write and the linter checks
 */
export const specOf = (model: Model, trials: TrialCounts = DEFAULT_TRIALS): WorkbookSpec => written(model, trials, withStandIns);

/**
 * The same with Excel's own what-if tables, which follow every input without the add-in. For Excel alone: having recalculated
 * everything, LibreOffice leaves some cells of the model at the last question that a table asked.
 *
 * @param trials how many the table of the Simulation sheet has
 */
export const specWithTables = (model: Model, trials: TrialCounts = DEFAULT_TRIALS): WorkbookSpec =>
  written(model, trials, (sheet) => sheet);

/** @param answered what a sheet becomes for whoever shall answer its what-if questions */
function written(model: Model, trials: TrialCounts, answered: (sheet: SheetSpec) => SheetSpec): WorkbookSpec {
  const layout = new Layout(model, trials);
  const present = presentSheets(model);
  const { title, author, date, purpose } = model.case;
  const others = new Map(present.filter(isWritten).map((name): [SheetName, SheetSpec] => [name, answered(writers[name](layout, present))]));
  // Checks counts what stands on the others and is written last.
  const checks = checksSheet(layout, [...others.values()]);
  const sheets = present.flatMap((name) => (name === 'Checks' ? checks : (others.get(name) ?? [])));
  return {
    properties: { title, author, subject: purpose, created: date },
    sheets,
    names: [...namesOf(layout, present), ...sheets.flatMap(placesOf)],
    ...(trials.table > DEFAULT_TRIALS.table && { tablesOnRequest: true }),
  };
}

/** The names by which the add-in finds figures and tables again. */
function namesOf(layout: Layout, present: readonly SheetName[]): NameSpec[] {
  const name = (text: string, { sheet, row, column }: Place, comment: string): NameSpec => ({
    name: text,
    sheet,
    row,
    column,
    comment,
  });
  const estimates = new Set(layout.model.inputs.flatMap(({ id, type }) => (type === 'estimate' ? id : [])));
  const placeOf = (input: string): Place => (estimates.has(input) ? layout.place({ input, part: 'live' }) : layout.typed(input));
  return [
    ...OUTPUT_NAMES.map((entry) => name(caseName(entry.key), layout.part(entry.line, 'constant'), entry.comment)),
    ...INPUT_NAMES.map((entry) => name(caseName(entry.key), placeOf(entry.input), entry.comment)),
    name(masterCheckName, masterCheck, 'TRUE when no check of the class Error fails'),
    name(caseName(setKeys.title), { sheet: 'Cover', row: 0, column: 0 }, 'Title of the case'),
    name(tableNames.inputs, { sheet: 'Inputs', row: INPUT_HEADINGS_ROW, column: inputColumns.id }, 'Heading of the input register'),
    ...(present.includes('Evidence')
      ? [
          name(tableNames.evidence, { sheet: 'Evidence', row: EVIDENCE_ROW, column: 0 }, 'Heading of the evidence'),
          name(tableNames.judgments, { sheet: 'Evidence', row: judgmentsRow(layout), column: 0 }, 'Heading of the judgments'),
        ]
      : []),
    ...present.map((sheet) =>
      name(sheetName(sheet), { sheet, row: 0, column: 0 }, `Sheet ${sheet} of the case, whatever it is called now`),
    ),
  ];
}

/** The names of cells that say by which one they are found again. */
const placesOf = (sheet: SheetSpec): NameSpec[] =>
  [...cellsOf(sheet)].flatMap(({ row, column, cell: { place } }) =>
    place === undefined ? [] : [{ name: caseName(place.key), sheet: sheet.name, row, column, comment: place.says }],
  );
