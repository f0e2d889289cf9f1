import type { BusinessCase } from './document';
import { LINE_SHEETS, type Line } from './line';
import { cashFlow, mirrFlows, payback, presentValues } from './lines/appraisal';
import { benefits, benefitsByKind, benefitsBySegment, keptMargins, margins, reaches } from './lines/benefits';
import { checks } from './lines/checks';
import { costs } from './lines/costs';
import { allCustomers, attribution, balances, churn, corkscrews, steadyBase, stocks, wonByLevers } from './lines/customers';
import { customerEquity } from './lines/equity';
import { brand, complaints, driftLoss, wordOfMouth } from './lines/inaction';
import { clvApplies, reconciliation } from './lines/reconciliation';
import { leverResults, results } from './lines/results';
import { scopeOf, type Scope } from './lines/scope';
import { serviceLevels } from './lines/serviceLevels';
import { costPhasing, factors, leverPhasing, timeAxis } from './lines/timeline';
import type { Model } from './model';
import { listInputs } from './register';

/** The sections in reading order. A new section is one file and one entry here. */
const SECTIONS: readonly ((scope: Scope) => readonly Line[])[] = [
  timeAxis,
  factors,
  leverPhasing,
  costPhasing,
  allCustomers,
  balances,
  corkscrews,
  churn,
  wonByLevers,
  stocks,
  attribution,
  steadyBase,
  clvApplies,
  benefits,
  benefitsByKind,
  benefitsBySegment,
  margins,
  reaches,
  keptMargins,
  costs,
  results,
  leverResults,
  cashFlow,
  presentValues,
  payback,
  mirrFlows,
  customerEquity,
  reconciliation,
  driftLoss,
  serviceLevels,
  complaints,
  wordOfMouth,
  brand,
];

/**
 * The model of a case: its inputs, lines and checks.
 *
 * @param document a valid case (`parseCase`)
 */
export function buildModel(document: BusinessCase): Model {
  const scope = scopeOf(document);
  const lines = SECTIONS.flatMap((section) => section(scope));
  const bySheet = LINE_SHEETS.flatMap((sheet) => lines.filter((line) => line.sheet === sheet));
  return { case: document, periods: document.timeline.periods, inputs: listInputs(document), lines: bySheet, checks: checks(scope) };
}
