import type { Signature } from './signature';
import * as appraisal from './signatures/appraisal';
import * as businessCase from './signatures/business-case';
import * as contractual from './signatures/contractual';
import * as customerbase from './signatures/customerbase';
import * as effects from './signatures/effects';
import * as inaction from './signatures/inaction';
import * as portfolio from './signatures/portfolio';
import * as retention from './signatures/retention';
import * as scorelink from './signatures/scorelink';
import * as survival from './signatures/survival';
import * as uncertainty from './signatures/uncertainty';
import * as value from './signatures/value';

/** The families in the order in which they are listed. */
const families: readonly Readonly<Record<string, Signature>>[] = [
  value,
  retention,
  scorelink,
  effects,
  survival,
  contractual,
  customerbase,
  appraisal,
  inaction,
  uncertainty,
  portfolio,
  businessCase,
];

/** Every function: family by family, by id within one. A test holds the generated functions.json against it. */
export const catalogue: readonly Signature[] = families.flatMap((family) => Object.values(family).sort((a, b) => (a.id < b.id ? -1 : 1)));

/** The signature with this id, or undefined. */
export const findSignature = (id: string): Signature | undefined => catalogue.find((entry) => entry.id === id);
