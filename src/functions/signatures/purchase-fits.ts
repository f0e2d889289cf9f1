import { signature } from '../signature';
import { counted, family, history } from './customer-parameters';
import { exampleAge, exampleDonors, exampleFrequency, exampleRecency } from './example-customers';
import { fitConventions, fitResult, purchasesInTheCase } from './fit-conventions';
import { BG_BB, BG_NBD, MBG_NBD, PARETO } from './purchase-sources';

const fitSignature = <const Id extends string>(
  id: Id,
  formula: string,
  source: string,
  more: readonly string[],
  example: readonly number[][][],
) =>
  signature({
    id,
    family,
    parameters: { ...history, customers: counted },
    headed: ['frequency', 'recency', 'age', 'customers'],
    result: fitResult,
    shape: 'table',
    formula,
    conventions: [...more, ...fitConventions, purchasesInTheCase],
    source,
    example,
  });

const exampleHistory = [exampleFrequency, exampleRecency, exampleAge];

export const BGNBD_FIT = fitSignature(
  'BGNBD_FIT',
  'L = (r)_x alpha^r/(alpha+T)^(r+x) B(a,b+x)/B(a,b) [1 + d a/(b+x-1) ((alpha+T)/(alpha+t_x))^(r+x)]',
  BG_NBD,
  ['A customer can leave only after a repeat purchase: one-time buyers are alive by construction. MBGNBD_FIT lets them leave.'],
  exampleHistory,
);

export const MBGNBD_FIT = fitSignature(
  'MBGNBD_FIT',
  'L = (r)_x alpha^r/(alpha+T)^(r+x) B(a,b+x+1)/B(a,b) [1 + a/(b+x) ((alpha+T)/(alpha+t_x))^(r+x)]',
  MBG_NBD,
  ['A customer can leave after every purchase, the first included.'],
  exampleHistory,
);

export const PARETONBD_FIT = fitSignature(
  'PARETONBD_FIT',
  'L = (r)_x alpha^r beta^s [(alpha+T)^-(r+x) (beta+T)^-s + s integral from t_x to T of (alpha+y)^-(r+x) (beta+y)^-(s+1) dy]',
  PARETO,
  ['A customer can leave at any time, whether or not he buys.'],
  exampleHistory,
);

export const BGBB_FIT = fitSignature(
  'BGBB_FIT',
  'L = B(alpha+x,beta+n-x)/B(alpha,beta) B(gamma,delta+n)/B(gamma,delta) + sum of the same over lifetimes that end after t_x, ..., n-1',
  BG_BB,
  ['Time is counted in purchase opportunities (appeals, seasons): age is their number n, recency the last one used.'],
  exampleDonors,
);
