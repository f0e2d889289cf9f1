import { INPUT_NAMES, OUTPUT_NAMES } from '../model/names';
import type { Model } from '../model/model';
import { INPUT_HEADINGS_ROW, Layout, type Place, inputColumns } from './layout';
import { tableNames } from './read';
import { checksSheet } from './sheets/checks';
import { coverSheet } from './sheets/cover';
import { EVIDENCE_ROW, evidenceSheet, judgmentsRow } from './sheets/evidence';
import { masterCheck } from './sheets/frame';
import { inputsSheet } from './sheets/inputs';
import { logSheet } from './sheets/log';
import { portfolioSheet } from './sheets/portfolio';
import { scenariosSheet } from './sheets/scenarios';
import { seriesSheet } from './sheets/series';
import { summarySheet } from './sheets/summary';
import { putWaterfall } from './sheets/waterfall';
import type { NameSpec, SheetSpec, WorkbookSpec } from './spec';
import { type SheetName, masterCheckName, sheetOrder } from './standard';

/** Writes one sheet; `present` are the sheets of the workbook, in order. */
type SheetWriter = (layout: Layout, present: readonly SheetName[]) => SheetSpec;

const writers: Partial<Record<SheetName, SheetWriter>> = {
  Cover: coverSheet,
  Summary: summarySheet,
  Inputs: inputsSheet,
  Timeline: (layout) => seriesSheet(layout, 'Timeline', 'When things happen'),
  Customers: (layout) => seriesSheet(layout, 'Customers', 'Both worlds, by segment'),
  Benefits: (layout) => seriesSheet(layout, 'Benefits', `In ${layout.model.case.currency}, nominal`),
  Costs: (layout) => seriesSheet(layout, 'Costs', `In ${layout.model.case.currency}, positive = outflow`),
  Appraisal: (layout) => seriesSheet(layout, 'Appraisal', `In ${layout.model.case.currency}`, (grid) => putWaterfall(layout, grid)),
  Inaction: (layout) => seriesSheet(layout, 'Inaction', 'Memo: never added to NPV'),
  Scenarios: scenariosSheet,
  Portfolio: portfolioSheet,
  Evidence: evidenceSheet,
  Checks: checksSheet,
  Log: logSheet,
};

/** The sheets a case fills: the portfolio only where there are other programmes. */
const presentSheets = ({ case: document }: Model): SheetName[] =>
  sheetOrder.filter((name) => writers[name] !== undefined && (name !== 'Portfolio' || document.programmes.length > 0));

/**
 * The whole workbook of a case as a value.
 *
 * @param model of a valid case (`buildModel`)
 * @returns what the renderers write and the linter checks
 */
export function specOf(model: Model): WorkbookSpec {
  const layout = new Layout(model);
  const present = presentSheets(model);
  const { title, author, date, purpose } = model.case;
  return {
    properties: { title, author, subject: purpose, created: date },
    sheets: present.flatMap((name) => writers[name]?.(layout, present) ?? []),
    names: namesOf(layout),
  };
}

/** The names by which the add-in finds figures and tables again. */
function namesOf(layout: Layout): NameSpec[] {
  const name = (text: string, { sheet, row, column }: Place, comment: string): NameSpec => ({
    name: text,
    sheet,
    row,
    column,
    comment,
  });
  return [
    ...OUTPUT_NAMES.map((entry) => name(entry.name, layout.part(entry.line, 'constant'), entry.comment)),
    ...INPUT_NAMES.map((entry) => name(entry.name, layout.place({ input: entry.input, part: 'live' }), entry.comment)),
    name(masterCheckName, masterCheck, 'TRUE when no check of the class Error fails'),
    name(tableNames.inputs, { sheet: 'Inputs', row: INPUT_HEADINGS_ROW, column: inputColumns.id }, 'Heading of the input register'),
    name(tableNames.evidence, { sheet: 'Evidence', row: EVIDENCE_ROW, column: 0 }, 'Heading of the evidence'),
    name(tableNames.judgments, { sheet: 'Evidence', row: judgmentsRow(layout), column: 0 }, 'Heading of the judgments'),
  ];
}
