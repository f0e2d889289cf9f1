import { unzipSync } from 'fflate';
import { evaluate } from '../../model/exact/evaluate';
import { TRIAL_INPUT } from '../../model/document/inputs';
import { drawTrial } from '../../model/simulation/trial';
import { cellsOf } from '../../workbook/cells';
import { cellName } from '../../workbook/formula/a1';
import type { Token } from '../../workbook/formula/tokens';
import { findingText, forbids, lintBook } from '../../workbook/lint';
import { Layout } from '../../workbook/layout';
import { bookOfSpec, sheetRole } from '../../workbook/lint/book/fromSpec';
import { isOfTable } from '../../workbook/sheets/engineState';
import { hasSimulation, tableCount } from '../../workbook/sheets/simulation/places';
import type { WorkbookSpec } from '../../workbook/spec';
import { CaseError } from '../case/case-file';
import type { CaseInFile } from '../workbook/case-in-file';
import { compare, subjectOf, type Disagreement, type Subject } from './agreement';
import { readValues, type CellValues } from './cell-values';
import { contentHash } from './proof-parts';
import type { Engine } from './engines';
import { withTyped } from './typed';

/** One calculation of the workbook's cells, held against the exact model. */
export interface Comparison {
  /** Who calculated: the values saved in the file, or an engine and its version. */
  readonly engine: string;
  /** The trial whose draws were typed into the inputs; undefined for the inputs as they stand. */
  readonly trial: number | undefined;
  /** Cells compared with a figure of the model. */
  readonly compared: number;
  /** The largest difference, as a share of the figure. */
  readonly largest: number;
  readonly disagreements: readonly Disagreement[];
}

/** What is shown of a workbook, and by whom. */
export interface Proof {
  /** SHA-256 of the file, in hexadecimal digits. */
  readonly sha256: string;
  /** SHA-256 of all that the file holds but a Proof sheet: a proof that is written into it does not change it. */
  readonly content: string;
  readonly title: string;
  /** Formulas the add-in writes for this case. */
  readonly formulas: number;
  /** Cells whose formula is another one in the file. */
  readonly altered: readonly string[];
  /** Of the class error, by the exact model. */
  readonly checks: { readonly hold: number; readonly fail: readonly string[] };
  readonly findings: readonly string[];
  readonly comparisons: readonly Comparison[];
  /** Everything agrees, at least one engine has recalculated it, and no finding forbids to trust the file. */
  readonly proved: boolean;
}

/**
 * Recalculates a workbook with other people's engines and from its own inputs, as they stand and in some trials.
 *
 * @param trials numbers of trials of the simulation, each a whole number from 1
 * @throws CaseError where the draws of a trial cannot be typed into the inputs
 */
export async function prove(file: CaseInFile, engines: readonly Engine[], trials: readonly number[]): Promise<Proof> {
  const { sha256, bytes, book, set, document } = file;
  const subject = subjectOf(document, set, tableTrials(file), hasTables(file));
  const { model, values, spec } = subject;
  const drawn = trials.map((trial) => ({ trial, subject: inTrial(subject, trial) }));
  const files = new Map([
    ['as-it-stands', bytes],
    ...drawn.map(({ trial, subject }) => [`trial-${trial}`, typed(bytes, subject, trial)] as const),
  ]);

  const comparisons: Comparison[] = [comparison('values saved in the file', undefined, subject, readValues(bytes))];
  for (const { name, version, recalculate } of engines) {
    const calculated = await recalculate(files);
    const of = (key: string): CellValues => calculated.get(key) ?? new Map();
    comparisons.push(comparison(`${name} ${version}`, undefined, subject, of('as-it-stands')));
    for (const { trial, subject } of drawn) comparisons.push(comparison(`${name} ${version}`, trial, subject, of(`trial-${trial}`)));
  }
  const findings = lintBook(book);
  const formulas = formulaCells(spec);
  const altered = alteredFormulas(spec, formulas, file);
  const checks = model.checks.filter((check) => check.class === 'error');
  const failing = checks.filter((check) => !values.check(check).holds);
  return {
    sha256,
    content: contentHash(unzipSync(bytes)),
    title: document.title,
    formulas: formulas.length,
    altered,
    checks: { hold: checks.length - failing.length, fail: failing.map(({ label }) => label) },
    findings: findings.map(findingText),
    comparisons,
    proved:
      engines.length > 0 &&
      altered.length === 0 &&
      failing.length === 0 &&
      !findings.some(forbids) &&
      comparisons.every(({ disagreements }) => disagreements.length === 0),
  };
}

/** Whether the workbook has Excel's own what-if tables, as what stands beside them says. */
const hasTables = ({ book }: CaseInFile): boolean =>
  book.sheets.some(({ cells }) => [...cells].some(({ formula }) => formula !== undefined && isOfTable(formula)));

/** How many trials the workbook calculates itself, as it says. */
function tableTrials({ book, set }: CaseInFile): number | undefined {
  const called = set === 1 ? 'Simulation' : `Simulation (${set})`;
  const sheet = book.sheets.find(({ name }) => name === called);
  const value = sheet?.cells.at(tableCount.row, tableCount.column)?.value;
  return typeof value === 'number' ? value : undefined;
}

/** The case in a trial: its model reads the draws, as the workbook does when the trial's number is typed. */
function inTrial({ model, spec }: Subject, trial: number): Subject {
  const drawn = [...drawTrial(model, trial)].map(([id, { value }]) => [id, value] as const);
  if (hasSimulation(model)) return { model, spec, values: evaluate(model, new Map([[TRIAL_INPUT, trial], ...drawn])) };
  const values = new Map(drawn);
  const inputs = model.inputs.map((input) => {
    const value = values.get(input.id);
    return input.type !== 'estimate' || value === undefined
      ? input
      : { ...input, estimate: { ...input.estimate, low: value, base: value, high: value } };
  });
  const changed = { ...model, inputs };
  return { model: changed, values: evaluate(changed), spec };
}

/** The file in a trial: its number typed, or, in a workbook without a simulation, its draws for low, base and high. */
function typed(bytes: Uint8Array, { model, spec }: Subject, trial: number): Uint8Array {
  const cells = new Map<string, Map<string, number>>();
  const type = (sheet: string, cell: string, value: number): void =>
    void cells.set(sheet, (cells.get(sheet) ?? new Map<string, number>()).set(cell, value));
  const inputs = spec.sheets.find(({ name }) => sheetRole(name) === 'Inputs');
  if (inputs && hasSimulation(model)) {
    const { row, column } = new Layout(model).typed(TRIAL_INPUT);
    type(inputs.name, cellName(row, column), trial);
  } else {
    const estimates = new Map(model.inputs.flatMap((input) => (input.type === 'estimate' ? [[input.id, input.estimate] as const] : [])));
    for (const sheet of spec.sheets) {
      for (const { row, column, cell } of cellsOf(sheet)) {
        if (!cell.source || !('input' in cell.source) || cell.source.part === 'live' || cell.formula !== undefined) continue;
        const estimate = estimates.get(cell.source.input);
        if (estimate) type(sheet.name, cellName(row, column), estimate[cell.source.part]);
      }
    }
  }
  try {
    return withTyped(bytes, cells);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CaseError(`${error.message} A trial needs the inputs where the add-in put them: rows and columns may not have moved.`, 1);
  }
}

function comparison(engine: string, trial: number | undefined, subject: Subject, values: CellValues): Comparison {
  return { engine, trial, ...compare(subject, values) };
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const formulaCells = (spec: WorkbookSpec): Place[] =>
  spec.sheets.flatMap((sheet) =>
    [...cellsOf(sheet)].filter(({ cell }) => cell.formula !== undefined).map(({ row, column }) => ({ sheet: sheet.name, row, column })),
  );

/** The cells whose formula is not what the add-in writes there for this case. */
function alteredFormulas(spec: WorkbookSpec, formulas: readonly Place[], { book }: CaseInFile): string[] {
  const written = new Map(bookOfSpec(spec).sheets.map((sheet) => [sheet.name, sheet.cells]));
  const found = new Map(book.sheets.map((sheet) => [sheet.name, sheet.cells]));
  return formulas
    .filter(({ sheet, row, column }) => {
      const [expected, is] = [written, found].map((cells) => spelling(cells.get(sheet)?.at(row, column)?.tokens ?? []));
      return expected !== is;
    })
    .map(({ sheet, row, column }) => `${sheet}!${cellName(row, column)}`);
}

/** A formula as text, whoever saved it: LibreOffice writes the truths, and functions of add-ins, in its own way. */
const spelling = (tokens: readonly Token[]): string =>
  tokens
    .map(({ text }) => text)
    .join('')
    .replace(/\b(TRUE|FALSE)\(\)/g, '$1')
    .replace(/_xldudf_case_(\w+)/gi, (_, name: string) => `CASE.${name.toUpperCase()}`);
