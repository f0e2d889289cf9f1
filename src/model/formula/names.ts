/** Names the add-in finds its figures by, once a workbook is inserted. Workbook scope; a second set gets the prefix `CX2_`. */
export interface OutputName {
  readonly name: string;
  /** The line whose constant cell holds the figure. */
  readonly line: string;
  readonly comment: string;
}

export const OUTPUT_NAMES = [
  { name: 'CX_NPV', line: 'results.npv', comment: 'Net present value of the programme' },
  { name: 'CX_ROI', line: 'results.roi', comment: '(PV benefits - PV costs) / PV costs' },
  { name: 'CX_PAYBACK', line: 'results.payback', comment: 'Years until the cumulative net flow turns positive; -1 is not reached' },
  { name: 'CX_CUSTOMERS_KEPT', line: 'results.customersKept', comment: 'Customers kept who would have left, over the horizon' },
  { name: 'CX_COST_PER_CUSTOMER_KEPT', line: 'results.costPerKept', comment: 'PV of all programme costs per customer kept' },
  { name: 'CX_WORTH_PER_CUSTOMER_KEPT', line: 'results.worthPerKept', comment: 'PV of the margin of a customer kept' },
  {
    name: 'CX_COST_OF_INACTION',
    line: 'results.costOfInaction',
    comment: 'PV lost to growing churn, penalties and litigation if nothing is done',
  },
  { name: 'CX_PV_BENEFITS', line: 'results.pvBenefits', comment: 'PV of benefits after the overlap haircut, before tax' },
  { name: 'CX_PV_COSTS', line: 'results.pvCosts', comment: 'PV of programme costs, before tax' },
] as const satisfies readonly OutputName[];

/** Scalar inputs the add-in must find, by input id. */
export const INPUT_NAMES = [
  { name: 'CX_SCENARIO', input: 'scenario', comment: 'Scenario by word: drives the live model' },
  { name: 'CX_DISCOUNT_RATE', input: 'discountRate', comment: 'Annual discount rate, live' },
] as const;
