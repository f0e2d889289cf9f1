import { FormulaError, tokenize, type Token } from '../../formula/tokens';
import type { Book } from '../book/book';
import { cellPlace, type Rule } from '../book/rule';

/**
 * Functions that compute from cells and nothing else. What is not named here (WEBSERVICE, RTD, CALL, IMAGE, FILTERXML,
 * functions of macro sheets and of other add-ins, those of years to come) may fetch, start or disclose something.
 */
const HARMLESS = new Set(
  [
    // logic and information
    'AND FALSE IF IFERROR IFNA IFS NOT OR SWITCH TRUE XOR ISBLANK ISERR ISERROR ISEVEN ISFORMULA ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD',
    'ISREF ISTEXT N NA TYPE ERROR.TYPE SHEET SHEETS LET LAMBDA',
    // arithmetic
    'ABS ACOS ACOSH ASIN ASINH ATAN ATAN2 ATANH CEILING CEILING.MATH CEILING.PRECISE COMBIN COMBINA COS COSH DEGREES EVEN EXP FACT FACTDOUBLE FLOOR',
    'FLOOR.MATH FLOOR.PRECISE GCD INT LCM LN LOG LOG10 MDETERM MINVERSE MMULT MOD MROUND MULTINOMIAL MUNIT ODD PI POWER PRODUCT QUOTIENT RADIANS',
    'ROUND ROUNDDOWN ROUNDUP SERIESSUM SIGN SIN SINH SQRT SQRTPI SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SUMSQ SUMX2MY2 SUMX2PY2 SUMXMY2 TAN TANH',
    'TRUNC AGGREGATE',
    // chance and clocks, which the standard judges for itself
    'RAND RANDARRAY RANDBETWEEN NOW TODAY OFFSET INDIRECT',
    // Excel's own what-if tables
    'TABLE',
    // statistics
    'AVEDEV AVERAGE AVERAGEA AVERAGEIF AVERAGEIFS BETA.DIST BETA.INV BINOM.DIST BINOM.INV CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST',
    'CONFIDENCE.NORM CONFIDENCE.T CORREL COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS COVARIANCE.P COVARIANCE.S DEVSQ EXPON.DIST F.DIST F.DIST.RT F.INV',
    'F.INV.RT F.TEST FISHER FISHERINV FORECAST FORECAST.LINEAR FREQUENCY GAMMA GAMMA.DIST GAMMA.INV GAMMALN GAMMALN.PRECISE GAUSS GEOMEAN GROWTH',
    'HARMEAN HYPGEOM.DIST INTERCEPT KURT LARGE LINEST LOGEST LOGNORM.DIST LOGNORM.INV MAX MAXA MAXIFS MEDIAN MIN MINA MINIFS MODE MODE.MULT MODE.SNGL',
    'NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NORMDIST NORMINV NORMSDIST NORMSINV PEARSON PERCENTILE PERCENTILE.EXC PERCENTILE.INC',
    'PERCENTRANK PERCENTRANK.EXC PERCENTRANK.INC PERMUT PHI POISSON.DIST PROB QUARTILE QUARTILE.EXC QUARTILE.INC RANK RANK.AVG RANK.EQ RSQ SKEW SLOPE',
    'SMALL STANDARDIZE STDEV STDEV.P STDEV.S STDEVA STDEVP STDEVPA STEYX T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TREND TRIMMEAN VAR VAR.P',
    'VAR.S VARA VARP VARPA WEIBULL.DIST Z.TEST',
    // money
    'ACCRINT AMORDEGRC AMORLINC COUPNUM CUMIPMT CUMPRINC DB DDB DISC DOLLARDE DOLLARFR DURATION EFFECT FV FVSCHEDULE INTRATE IPMT IRR ISPMT MDURATION',
    'MIRR NOMINAL NPER NPV PDURATION PMT PPMT PRICE PV RATE RECEIVED RRI SLN SYD TBILLEQ VDB XIRR XNPV YIELD',
    // dates
    'DATE DATEDIF DATEVALUE DAY DAYS DAYS360 EDATE EOMONTH HOUR ISOWEEKNUM MINUTE MONTH NETWORKDAYS NETWORKDAYS.INTL SECOND TIME TIMEVALUE WEEKDAY',
    'WEEKNUM WORKDAY WORKDAY.INTL YEAR YEARFRAC',
    // looking up and arranging
    'ADDRESS AREAS CHOOSE CHOOSECOLS CHOOSEROWS COLUMN COLUMNS DROP EXPAND FILTER HLOOKUP HSTACK INDEX LOOKUP MATCH ROW ROWS SEQUENCE SORT SORTBY TAKE',
    'TOCOL TOROW TRANSPOSE UNIQUE VLOOKUP VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH BYCOL BYROW MAKEARRAY MAP REDUCE SCAN',
    // text
    'CHAR CLEAN CODE CONCAT CONCATENATE DOLLAR EXACT FIND FIXED LEFT LEN LOWER MID NUMBERVALUE PROPER REPLACE REPT RIGHT SEARCH SUBSTITUTE T TEXT',
    'TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TRIM UNICHAR UNICODE UPPER VALUE VALUETOTEXT ARRAYTOTEXT',
  ].flatMap((line) => line.split(' ')),
);

const OWN = /^CASE\.[A-Z][A-Z0-9_]*$/;

/** Functions that may stand on the Cover alone: links to the sheets. */
const ON_COVER = new Set(['HYPERLINK']);

const foreign = (tokens: readonly Token[], onCover: boolean): string[] =>
  tokens
    .filter(({ type }) => type === 'function')
    .map(({ text }) => text.toUpperCase())
    .filter((name) => !HARMLESS.has(name) && !OWN.test(name) && !(onCover && ON_COVER.has(name)));

const message = (name: string): string => `The function ${name} is on no list of functions that only compute; remove it.`;

export const knownFunctions: Rule = {
  says: 'Only functions that compute, in cells, names, validations and conditional formats alike.',
  number: 5,
  level: 'F',
  *find(book) {
    for (const sheet of book.sheets) {
      for (const cell of sheet.cells) {
        for (const name of foreign(cell.tokens, sheet.role === 'Cover')) yield { place: cellPlace(sheet, cell), message: message(name) };
      }
      for (const { place, formula } of sheet.otherFormulas ?? []) yield* elsewhere(`${sheet.name}!${place}`, formula);
    }
    yield* inNames(book);
  },
};

function* inNames(book: Book): Generator<{ place: string; message: string }> {
  for (const { name, refersTo } of book.names) yield* elsewhere(name, refersTo);
}

function* elsewhere(place: string, formula: string): Generator<{ place: string; message: string }> {
  try {
    for (const name of foreign(tokenize(formula), false)) yield { place, message: message(name) };
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    yield { place, message: error.message };
  }
}
