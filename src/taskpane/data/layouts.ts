/** What a selected range may hold. */
export const LAYOUTS = ['transactions', 'survivors', 'scores', 'pilotTable', 'pilotCustomers'] as const;
export type Layout = (typeof LAYOUTS)[number];

export const LAYOUT_NAMES: Readonly<Record<Layout, string>> = {
  transactions: 'Transactions: one row a purchase',
  survivors: 'Survivors of cohorts, period by period',
  scores: 'Scores and who was retained',
  pilotTable: 'Pilot and control, counted',
  pilotCustomers: 'Pilot and control, one row a customer',
};

/** What a column is used as. */
export type Role = 'customer' | 'date' | 'amount' | 'period' | 'score' | 'outcome' | 'group' | 'customers' | 'retained';

export interface RoleSpec {
  readonly role: Role;
  readonly label: string;
  readonly needed: boolean;
}

const role = (name: Role, label: string, needed = true): RoleSpec => ({ role: name, label, needed });
const OUTCOME = role('outcome', 'Retained or lost');

/** The columns each layout is read from. Survivors are read from every column that holds numbers, but for the one named here. */
export const ROLES: Readonly<Record<Layout, readonly RoleSpec[]>> = {
  transactions: [role('customer', 'Customer'), role('date', 'Date'), role('amount', 'Amount', false)],
  survivors: [role('period', 'Period or cohort', false)],
  scores: [role('score', 'Score'), OUTCOME],
  pilotTable: [role('group', 'Group'), role('customers', 'Customers'), role('retained', 'Retained')],
  pilotCustomers: [role('group', 'Group'), OUTCOME],
};

/** Time that one period of the data stands for, in months. */
export const PERIODS = [
  { months: 1, label: 'a month' },
  { months: 3, label: 'a quarter' },
  { months: 12, label: 'a year' },
] as const;
export type PeriodMonths = (typeof PERIODS)[number]['months'];

/** How a range is read. */
export interface Reading {
  readonly layout: Layout;
  /** Whether the first row holds headings. */
  readonly hasHeadings: boolean;
  /** Column numbers in the range, from 0. */
  readonly columns: Readonly<Partial<Record<Role, number>>>;
  /** Survivors: whether each row is a cohort with its periods to the right, instead of each column downwards. */
  readonly across: boolean;
  /** Scores, pilot: whether 1 (or yes) means lost instead of retained. */
  readonly outcomeIsLoss: boolean;
  /** Pilot: the name of the group that was left as it was. */
  readonly control: string | undefined;
  readonly months: PeriodMonths;
  /** Survivors given as shares: customers that each cohort began with. */
  readonly cohortSize: number | undefined;
  /** Pilot: whether chance alone decided who was in which group. */
  readonly drawn: boolean;
  /** Leave rows out that cannot be read, instead of refusing the range. */
  readonly skipBad: boolean;
}
