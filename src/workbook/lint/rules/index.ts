import type { Rule } from '../book/rule';
import { coverSaysWhatItMust, signConvention } from './cover';
import { checksSheet, requiredChecks } from './checks';
import { acyclic } from './cycles';
import { externalLinks, errorValues, constants, length, nestedIf, npvOutsideChecks, volatile } from './formulas';
import { nothingHidden } from './hidden';
import { constantsOnInputs, inputStyle, inputsDescribed, inputsUsed, inputsValidated } from './inputs';
import { labels } from './labels';
import { daisyChains, linkStyle } from './links';
import { names } from './names';
import { frozenPanes, mergedCells, printSetUp } from './page';
import { sameFormula, typedInFormulaRow } from './series';
import { sameColumns, sheetsPresent, timeAxis } from './sheets';

/** Every rule of the workbook standard, in its order. */
export const rules: readonly Rule[] = [
  sheetsPresent,
  nothingHidden,
  sameColumns,
  timeAxis,
  sameFormula,
  typedInFormulaRow,
  constants,
  length,
  nestedIf,
  volatile,
  npvOutsideChecks,
  acyclic,
  externalLinks,
  errorValues,
  constantsOnInputs,
  inputStyle,
  linkStyle,
  inputsDescribed,
  inputsValidated,
  inputsUsed,
  labels,
  signConvention,
  checksSheet,
  requiredChecks,
  daisyChains,
  mergedCells,
  frozenPanes,
  names,
  printSetUp,
  coverSaysWhatItMust,
];
