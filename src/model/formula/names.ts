import { inputIds } from '../document/input-ids';
import { SCENARIO_INPUT } from '../document/inputs';
import { ids } from '../lines/ids';

/** A figure that the add-in finds again by a name of the workbook. The prefix that makes a key a name is the workbook's. */
export interface OutputName {
  readonly key: string;
  /** The line whose constant cell holds the figure. */
  readonly line: string;
  readonly comment: string;
}

export const OUTPUT_NAMES = [
  { key: 'NPV', line: ids.result('npv'), comment: 'Net present value of the programme' },
  { key: 'NPV_RISK_ADJUSTED', line: ids.result('npvRisk'), comment: 'Net present value with benefits adjusted for their risk' },
  { key: 'ROI', line: ids.result('roi'), comment: '(PV benefits - PV costs) / PV costs' },
  { key: 'PAYBACK', line: ids.result('payback'), comment: 'Years until the cumulative net flow turns positive; -1 is not reached' },
  { key: 'CUSTOMERS_KEPT', line: ids.result('customersKept'), comment: 'Customers kept who would have left, over the horizon' },
  { key: 'COST_PER_CUSTOMER_KEPT', line: ids.result('costPerKept'), comment: 'PV of all programme costs per customer kept' },
  { key: 'WORTH_PER_CUSTOMER_KEPT', line: ids.result('worthPerKept'), comment: 'PV of the margin of a customer kept' },
  { key: 'CUSTOMERS_WON', line: ids.result('customersWon'), comment: 'New customers won by referral and conversion, over the horizon' },
  {
    key: 'COST_OF_INACTION',
    line: ids.result('costOfInaction'),
    comment: 'PV lost to growing churn, penalties and litigation if nothing is done',
  },
  { key: 'PV_BENEFITS', line: ids.result('pvBenefits'), comment: 'PV of benefits after the overlap haircut, before tax' },
  { key: 'PV_COSTS', line: ids.result('pvCosts'), comment: 'PV of programme costs, before tax' },
] as const satisfies readonly OutputName[];

export type OutputKey = (typeof OUTPUT_NAMES)[number]['key'];

/** Scalar inputs the add-in must find, by input id. */
export const INPUT_NAMES = [
  { key: 'SCENARIO', input: SCENARIO_INPUT, comment: 'Scenario by word: drives the live model' },
  { key: 'DISCOUNT_RATE', input: inputIds.discountRate, comment: 'Annual discount rate, live' },
] as const;
