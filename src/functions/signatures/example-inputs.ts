import type { ExampleCell } from '../signature';

/** Headings of the inputs table, as the sheet Inputs writes them. */
const HEADINGS = 'Input,Unit,Low,Base,High,Live,Kind,Confirmed,Source,Date,Owner,Confidence,Comment,Id,Number'.split(',');
const place = (heading: string): number => HEADINGS.indexOf(heading);

function row(cells: Readonly<Record<string, ExampleCell>>): ExampleCell[] {
  const line = HEADINGS.map((): ExampleCell => null);
  for (const [heading, cell] of Object.entries(cells)) line[place(heading)] = cell;
  return line;
}

/** Stands for an empty text. */
const NOT_STATED = 'not stated';

const VOUCHED = { Kind: 'judgment', Confirmed: 'no', Date: '2026-01-01', Confidence: 'unset' } as const;

/** An estimate: its three points, and who vouches for it. */
const estimate = (Id: string, number: number, Low: number, Base: number, High: number): ExampleCell[] =>
  row({ Id, Number: number, Low, Base, High, Live: Base, ...VOUCHED });

/** An answer of a manager: one number, and who gave it. */
const answer = (Id: string, Base: number): ExampleCell[] => row({ Id, Base, Live: Base, ...VOUCHED });

/** A decision or a text. */
const single = (Id: string, Base: ExampleCell): ExampleCell[] => row({ Id, Base, Live: Base });

/**
 * The inputs table of a small case: 10,000 customers of whom 80 % stay, a lever that removes a tenth of churn, its project
 * and its team, over three years. As a sheet would hold it, without the labels that only people read.
 */
export const exampleInputs: readonly (readonly ExampleCell[])[] = [
  HEADINGS,
  single('scenario', 2),
  single('timeline.start', '2026-01-01'),
  single('timeline.periodsPerYear', 1),
  single('timeline.periods', 3),
  single('timeline.shift', 0.5),
  single('effort', 1),
  single('delay', 0),
  single('effortAsked', 1.5),
  estimate('discountRate', 1, 0.08, 0.1, 0.12),
  estimate('taxRate', 2, 0, 0, 0),
  estimate('overlapHaircut', 3, 0, 0, 0),
  estimate('reinvestRate', 4, 0.05, 0.05, 0.05),
  estimate('costInflation', 5, 0, 0, 0),
  estimate('riskAdjustment.high', 6, 0, 0, 0),
  estimate('riskAdjustment.medium', 7, 0.1, 0.1, 0.1),
  estimate('riskAdjustment.low', 8, 0.2, 0.2, 0.2),
  estimate('segment.all.customers', 9, 10000, 10000, 10000),
  estimate('segment.all.margin', 10, 250, 300, 360),
  estimate('segment.all.retention', 11, 0.77, 0.8, 0.82),
  estimate('segment.all.growth', 12, 0, 0, 0),
  estimate('segment.all.newCustomers', 13, 0, 0, 0),
  estimate('segment.all.acquisitionCost', 14, 0, 0, 0),
  estimate('lever.service.size', 15, 0.05, 0.1, 0.16),
  estimate('lever.service.attribution', 16, 0.7, 0.9, 1),
  estimate('lever.service.decay', 17, 0, 0, 0),
  single('lever.service.start', 0),
  single('lever.service.ramp', 6),
  answer('lever.service.plus50', 1.25),
  answer('lever.service.unlimited', 1.8),
  single('lever.service.in.all', 1),
  estimate('cost.project.amount', 18, 50000, 60000, 90000),
  single('cost.project.start', 0),
  estimate('cost.team.amount', 19, 25000, 30000, 40000),
  single('cost.team.start', 0),
  single('cost.team.end', 36),
  single('cost.team.ramp', 0),
  estimate('inaction.drift', 20, 0, 0, 0),
  single('document.version', '2'),
  single('document.title', 'Example'),
  single('document.currency', 'EUR'),
  single('document.author', NOT_STATED),
  single('document.date', '2026-01-01'),
  single('document.purpose', NOT_STATED),
  single('document.sheets', NOT_STATED),
  single('segment.all.name', 'All'),
  single('lever.service.name', 'Service'),
  single('lever.service.kind', 'churn'),
  single('lever.service.segments', 'all'),
  single('cost.project.name', 'Project'),
  single('cost.project.kind', 'oneOff'),
  single('cost.project.scales', 'no'),
  single('cost.project.levers', NOT_STATED),
  single('cost.team.name', 'Team'),
  single('cost.team.kind', 'recurring'),
  single('cost.team.scales', 'yes'),
  single('cost.team.levers', NOT_STATED),
  single('review.reviewer', NOT_STATED),
  single('review.date', NOT_STATED),
  single('review.decision', 'open'),
  single('review.conditions', NOT_STATED),
];

/** The same case with a budget for each of two years. */
export const exampleInputsWithBudgets: readonly (readonly ExampleCell[])[] = [
  ...exampleInputs,
  single('budget.1', 90000),
  single('budget.2', 40000),
];
