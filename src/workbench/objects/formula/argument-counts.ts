const MANY = 255;

/**
 * How few and how many arguments Excel's functions take, as its help has their syntax. Functions that are not here are not
 * counted: those of add-ins, and the rarer ones of Excel.
 */
const COUNTS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  ...same([0, 0], 'FALSE NA NOW PI RAND TODAY TRUE'),
  ...same([0, 1], 'COLUMN ROW SHEET SHEETS'),
  ...same([1, 1], 'ABS COLUMNS COS DAY EXP FACT GAMMALN HOUR INT ISBLANK ISERR ISERROR ISEVEN ISFORMULA ISLOGICAL ISNA ISNONTEXT ISNUMBER'),
  ...same(
    [1, 1],
    'ISODD ISREF ISTEXT LEN LN LOG10 LOWER MINUTE MONTH N NORM.S.INV NOT PROPER RADIANS ROWS SECOND SIGN SIN SQRT T TAN TRIM',
  ),
  ...same([1, 1], 'TRANSPOSE TYPE UPPER VALUE YEAR'),
  ...same([1, 2], 'INDIRECT LEFT LOG RIGHT TRUNC WEEKDAY WEEKNUM'),
  ...same([1, 3], 'UNIQUE'),
  ...same([1, 4], 'SEQUENCE SORT'),
  ...same(
    [1, MANY],
    'AND AVERAGE AVERAGEA CONCAT CONCATENATE COUNT COUNTA MAX MEDIAN MIN OR PRODUCT STDEV.P STDEV.S SUM SUMPRODUCT VAR.P VAR.S XOR',
  ),
  ...same([2, 2], 'COUNTIF EDATE EOMONTH IFERROR IFNA LARGE MOD PERCENTILE.INC POWER QUARTILE.INC ROUND ROUNDDOWN ROUNDUP SMALL TEXT'),
  ...same([2, 3], 'AVERAGEIF IF MATCH SUMIF XIRR'),
  ...same([2, MANY], 'CHOOSE NPV SUBTOTAL'),
  ...same([3, 3], 'DATE MID TIME XNPV'),
  ...same([3, 4], 'HLOOKUP VLOOKUP'),
  ...same([3, 5], 'FV OFFSET PMT PV'),
  IRR: [1, 2],
  'NORM.DIST': [4, 4],
  INDEX: [2, 4],
  XLOOKUP: [3, 6],
};

/** Whether Excel takes so many arguments; true of a function that is not known here. */
export function takes(name: string, count: number): boolean {
  const [least, most] = COUNTS[name.toUpperCase().replace(/^_XLFN\./, '')] ?? [0, MANY];
  return count >= least && count <= most;
}

function same(count: readonly [number, number], names: string): Record<string, readonly [number, number]> {
  return Object.fromEntries(names.split(' ').map((name) => [name, count]));
}
