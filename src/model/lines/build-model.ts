import type { BusinessCase } from '../document/types';
import { LINE_SHEETS, type Line } from '../language/line';
import { cashFlow, mirrFlows, payback, presentValues } from './appraisal';
import { benefits, benefitsByKind, benefitsBySegment, keptMargins, margins, reaches } from './benefits';
import { findEnds } from '../columnar/ends';
import { checks } from './checks';
import { costs } from './costs';
import { attribution, stocks } from './attribution';
import { churn, yearlyChurn } from './churn-rows';
import { allCustomers, balances, corkscrews, steadyBase, wonByLevers } from './customers';
import { customerEquity } from './equity';
import { brand, complaints, driftLoss, remaining, wordOfMouth } from './inaction';
import { clvApplies, reconciliation } from './reconciliation';
import { payingCustomers } from './paying';
import { responses } from './response';
import { customers } from './results/customers';
import { inactionResults } from './results/inaction';
import { leverResults } from './results/levers';
import { leversBySegment } from './results/segments';
import { mirr, paybackResults } from './results/payback';
import { riskAdjusted } from './results/risk';
import { sources } from './results/sources';
import { beforeTax, value } from './results/value';
import { retentionByYear, todaysCustomers } from './retention';
import { scopeOf, type Scope } from './scope';
import { litigation, serviceLevels } from './exposures';
import { fromToday } from './today';
import { costPhasing, leverPhasing } from './phasing';
import { tenureChurn } from './tenure/tenure-churn';
import { tenureAxis, tenureCurves } from './tenure/tenure-curves';
import { tenureGroups, tenureSaved, tenureSteady, tenureStocks, tenureToday } from './tenure/tenure-groups';
import { factors, timeAxis } from './timeline';
import type { CaseEnds, Model } from '../language/model';
import { listInputs } from '../document/list-inputs';

/** The sections in reading order. A new section is one file and one entry here. */
const SECTIONS: readonly ((scope: Scope) => readonly Line[])[] = [
  timeAxis,
  tenureAxis,
  factors,
  responses,
  leverPhasing,
  costPhasing,
  allCustomers,
  balances,
  retentionByYear,
  corkscrews,
  yearlyChurn,
  churn,
  tenureChurn,
  wonByLevers,
  tenureCurves,
  tenureGroups,
  tenureStocks,
  tenureSaved,
  tenureSteady,
  tenureToday,
  stocks,
  attribution,
  steadyBase,
  todaysCustomers,
  payingCustomers,
  clvApplies,
  benefits,
  benefitsByKind,
  benefitsBySegment,
  margins,
  reaches,
  keptMargins,
  fromToday,
  costs,
  value,
  beforeTax,
  sources,
  paybackResults,
  mirr,
  customers,
  inactionResults,
  leverResults,
  leversBySegment,
  riskAdjusted,
  cashFlow,
  presentValues,
  payback,
  mirrFlows,
  customerEquity,
  reconciliation,
  driftLoss,
  serviceLevels,
  litigation,
  complaints,
  wordOfMouth,
  brand,
  remaining,
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
  const parts = { case: document, periods: document.timeline.periods, inputs: listInputs(document), lines: bySheet, checks: checks(scope) };
  let ends: CaseEnds | undefined;
  return {
    ...parts,
    get ends() {
      return (ends ??= findEnds(parts));
    },
  };
}
