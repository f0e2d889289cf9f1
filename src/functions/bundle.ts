import * as appraisal from './appraisal';
import type * as CaseFunctions from './case-functions';
import type * as DataFunctions from './data-functions';
import * as inaction from './inaction';
import { later, type Part } from './later';
import { idOf } from './names';
import * as retention from './retention';
import * as uncertainty from './uncertainty';
import * as value from './value';

/*
 * Entry of the functions bundle: tells Excel which function computes each id. Those of plain numbers are here and answer at
 * once; those that need a case's model or fit one to data come in two parts when one of theirs is first called, the former in a
 * thread of its own.
 */

/** The names of what a part holds: the compiler finds one that is missing here or there. */
type NamesOf<P> = Readonly<Record<keyof P, true>>;

const ofCases: NamesOf<typeof CaseFunctions> = {
  alternatives: true,
  breakEvens: true,
  effortCurve: true,
  frontier: true,
  informationValue: true,
  portfolio: true,
  scenarios: true,
  simulate: true,
  tornado: true,
};

const ofData: NamesOf<typeof DataFunctions> = {
  baseClv: true,
  baseForecast: true,
  bdwFit: true,
  bdwRetention: true,
  bdwSurvival: true,
  bgbbFit: true,
  bgnbdFit: true,
  cuped: true,
  curveCompare: true,
  customerBaseClv: true,
  diffInDiff: true,
  expectedPurchases: true,
  expectedSpend: true,
  frequencyCheck: true,
  gammaGammaFit: true,
  kaplanMeier: true,
  kaplanMeierCounts: true,
  mbgnbdFit: true,
  modelCompare: true,
  pAlive: true,
  paretonbdFit: true,
  pilotSize: true,
  pilotUplift: true,
  purchaseCovariates: true,
  purchaseProbability: true,
  rfm: true,
  rfmCheck: true,
  rfmHoldout: true,
  sbgClv: true,
  sbgCovariates: true,
  sbgFit: true,
  sbgRetention: true,
  sbgSurvival: true,
  scoreBins: true,
  scoreLink: true,
  scorePointValue: true,
  syntheticControl: true,
  upliftRegression: true,
};

const caseFunction = later(async () =>
  (await import(/* webpackChunkName: "case-thread" */ './case-thread')).threaded(Object.keys(ofCases)),
);
const dataFunction = later(() => import(/* webpackChunkName: "data-functions" */ './data-functions') as Promise<Part>);

for (const declarations of [appraisal, inaction, retention, uncertainty, value])
  for (const [name, compute] of Object.entries(declarations as Part)) CustomFunctions.associate(idOf(name), compute);
for (const name of Object.keys(ofCases)) CustomFunctions.associate(idOf(name), caseFunction(name));
for (const name of Object.keys(ofData)) CustomFunctions.associate(idOf(name), dataFunction(name));
