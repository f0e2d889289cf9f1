import { isBlank, type Cell } from './cell';
import { controlAmong, profileOf, type Profile } from './profile';
import type { Layout, PeriodMonths, Reading, Role } from './layouts';

/** The first rows of a range and, of a long one, its last: groups are often sorted. */
export interface Sample {
  readonly cells: readonly (readonly Cell[])[];
  /** Number formats of the last of the first rows. */
  readonly formats: readonly string[];
  /** Rows of the whole range. */
  readonly rows: number;
}

/** How a range is to be read, and why; no reading where it looks like nothing that is known. */
export interface Recognised {
  readonly reading: Reading | undefined;
  readonly why: readonly string[];
  readonly profiles: readonly Profile[];
}

/** Rows of a table that counts the two groups of a pilot, headings aside. */
const MOST_GROUP_ROWS = 3;

/** Looks what a range holds: headings first, then dates, groups, yes and no, and counts that never rise. */
export function recognise({ cells, formats, rows }: Sample): Recognised {
  const hasHeadings = looksLikeHeadings(cells);
  const profiles = profilesOf(cells, formats, hasHeadings);
  const found = layoutOf(profiles, rows - (hasHeadings ? 1 : 0), hasHeadings ? cells.slice(1) : cells);
  const heading = hasHeadings ? 'The first row holds headings.' : 'There is no row of headings: the first row looks like those below.';
  if (!found) return { reading: undefined, why: [heading], profiles };
  return {
    reading: {
      hasHeadings,
      across: false,
      outcomeIsLoss: false,
      control: undefined,
      months: monthsIn(profiles),
      cohortSize: undefined,
      drawn: false,
      skipBad: false,
      ...found.reading,
    },
    why: [found.why, heading],
    profiles,
  };
}

/** The columns of a range as they are when its first row is, or is not, one of headings. */
export const profilesOf = (cells: Sample['cells'], formats: readonly string[], hasHeadings: boolean): Profile[] =>
  (cells[0] ?? []).map((heading, column) =>
    profileOf(
      (hasHeadings ? cells.slice(1) : cells).map((row) => row[column] ?? ''),
      hasHeadings ? String(heading) : '',
      formats[column] ?? '',
    ),
  );

/** Texts above something that is no text. A row of survivors begins with a text at most. */
function looksLikeHeadings(cells: Sample['cells']): boolean {
  const [first = [], ...rest] = cells;
  const texts = first.filter((cell) => typeof cell === 'string' && !isBlank(cell));
  if (rest.length === 0 || texts.length === 0) return numberedPeriods(first, rest);
  const numeric = first.filter((cell) => typeof cell === 'number').length;
  const below = rest.some((row) => row.some((cell, column) => typeof cell === 'number' && typeof first[column] === 'string'));
  return (
    (below && numeric === 0) || numberedPeriods(first, rest) || (numeric === 0 && texts.length === first.length && allDiffer(first, rest))
  );
}

/** 0, 1, 2 ... over the periods of survivors are headings too. */
function numberedPeriods(first: readonly Cell[], rest: Sample['cells']): boolean {
  const numbers = first.filter((cell): cell is number => typeof cell === 'number');
  return (
    rest.length > 0 &&
    numbers.length > 2 &&
    numbers.every((value, index) => (index === 0 ? value === 0 || value === 1 : value === numbers[index - 1]! + 1))
  );
}

const allDiffer = (first: readonly Cell[], rest: Sample['cells']): boolean =>
  first.every((cell, column) => rest.every((row) => row[column] !== cell));

interface Found {
  readonly reading: Pick<Reading, 'layout' | 'columns'> & Partial<Reading>;
  readonly why: string;
}

function layoutOf(profiles: readonly Profile[], rows: number, body: Sample['cells']): Found | undefined {
  return pilot(profiles, rows) ?? transactions(profiles) ?? survivors(profiles, body) ?? scores(profiles);
}

const find = (profiles: readonly Profile[], wanted: (profile: Profile) => boolean, taken: readonly number[] = []): number | undefined => {
  const at = profiles.findIndex((profile, index) => !taken.includes(index) && wanted(profile));
  return at < 0 ? undefined : at;
};

const nameOf = (profiles: readonly Profile[], column: number): string => profiles[column]?.heading || `column ${column + 1}`;

function pilot(profiles: readonly Profile[], rows: number): Found | undefined {
  const group = find(profiles, ({ texts, saysCustomer }) => !saysCustomer && texts.length === 2 && controlAmong(texts) !== undefined);
  if (group === undefined) return undefined;
  const control = controlAmong(profiles[group]!.texts);
  const outcome = find(profiles, ({ isYesNo }) => isYesNo, [group]);
  const said = `${nameOf(profiles, group)} names two groups, of which ${control} was left as it was`;
  if (outcome !== undefined && rows > MOST_GROUP_ROWS) {
    const outcomeIsLoss = profiles[outcome]!.saysLoss;
    const reading = { layout: 'pilotCustomers' as Layout, columns: { group, outcome }, control, outcomeIsLoss };
    return { reading, why: `${said}; ${nameOf(profiles, outcome)} holds yes or no for each customer.` };
  }
  const customers = find(profiles, ({ isCount, saysRetained }) => isCount && !saysRetained, [group]);
  const retained = find(profiles, ({ isCount }) => isCount, [group, customers ?? -1]);
  if (customers === undefined || retained === undefined || rows > MOST_GROUP_ROWS) return undefined;
  const reading = { layout: 'pilotTable' as Layout, columns: { group, customers, retained }, control };
  return { reading, why: `${said}; ${nameOf(profiles, customers)} and ${nameOf(profiles, retained)} count their customers.` };
}

function transactions(profiles: readonly Profile[]): Found | undefined {
  const date = find(profiles, ({ isDate }) => isDate) ?? find(profiles, ({ saysDate, isPeriod }) => saysDate && !isPeriod);
  if (date === undefined) return undefined;
  const customer =
    find(profiles, ({ saysCustomer, saysId }) => saysCustomer && saysId, [date]) ??
    find(profiles, ({ saysCustomer }) => saysCustomer, [date]) ??
    find(profiles, ({ repeats, isYesNo }) => repeats && !isYesNo, [date]) ??
    find(profiles, ({ filled }) => filled > 0, [date]);
  if (customer === undefined) return undefined;
  const amount =
    find(profiles, ({ saysAmount, isNumber, texts }) => saysAmount && (isNumber || texts.some((text) => /\d/.test(text))), [
      date,
      customer,
    ]) ?? find(profiles, ({ isNumber, heading }) => isNumber && heading === '', [date, customer]);
  const columns: Partial<Record<Role, number>> = { customer, date, ...(amount === undefined ? {} : { amount }) };
  const spent = amount === undefined ? ', and no amounts: every row counts as a purchase' : `, amounts in ${nameOf(profiles, amount)}`;
  return {
    reading: { layout: 'transactions', columns },
    why: `${nameOf(profiles, date)} holds dates, customers are in ${nameOf(profiles, customer)}${spent}.`,
  };
}

function survivors(profiles: readonly Profile[], body: Sample['cells']): Found | undefined {
  const label = find(profiles, ({ isPeriod, texts, isNumber }) => isPeriod || (texts.length > 0 && !isNumber));
  const numbers = profiles.flatMap(({ isNumber, isYesNo }, index) => (isNumber && !isYesNo && index !== label ? [index] : []));
  if (numbers.length === 0) return undefined;
  const lineOf = (cells: readonly (Cell | undefined)[]): number[] => cells.filter((cell): cell is number => typeof cell === 'number');
  const columnsFall = numbers.every((column) => falls(lineOf(body.map((row) => row[column]))));
  const rowsFall = numbers.length > 2 && body.every((row) => falls(lineOf(numbers.map((column) => row[column])), 1));
  if (!columnsFall && !rowsFall) return undefined;
  // A triangle of cohorts falls both ways; its columns are then headed by cohorts only if the label says periods.
  const across = rowsFall && (!columnsFall || !(label !== undefined && profiles[label]!.isPeriod));
  const columns = label === undefined ? {} : { period: label };
  return {
    reading: { layout: 'survivors', columns, across },
    why: `Numbers never rise ${across ? 'from left to right: each row is a cohort' : 'downwards: each column is a cohort'}.`,
  };
}

const falls = (numbers: readonly number[], least = 3): boolean =>
  numbers.length >= least && numbers.every((value, index) => value >= 0 && (index === 0 || value <= numbers[index - 1]!));

function scores(profiles: readonly Profile[]): Found | undefined {
  const outcome =
    find(profiles, ({ isYesNo, saysRetained, saysLoss }) => isYesNo && (saysRetained || saysLoss)) ??
    find(profiles, ({ isYesNo }) => isYesNo);
  if (outcome === undefined) return undefined;
  const score =
    find(profiles, ({ saysScore, isNumber }) => saysScore && isNumber, [outcome]) ??
    find(profiles, ({ isNumber, isYesNo, saysId }) => isNumber && !isYesNo && !saysId, [outcome]);
  if (score === undefined) return undefined;
  const outcomeIsLoss = profiles[outcome]!.saysLoss;
  return {
    reading: { layout: 'scores', columns: { score, outcome }, outcomeIsLoss },
    why: `${nameOf(profiles, score)} holds numbers, ${nameOf(profiles, outcome)} says yes or no for each customer; yes is taken as ${outcomeIsLoss ? 'lost' : 'retained'}.`,
  };
}

/** The length of a period as the headings have it; a year where they do not say. */
function monthsIn(profiles: readonly Profile[]): PeriodMonths {
  const words = profiles.map(({ heading }) => heading).join(' ');
  if (/month|monat|mois|mes\b/i.test(words)) return 1;
  return /quarter|quartal|trimest/i.test(words) ? 3 : 12;
}
