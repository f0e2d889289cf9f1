import type { LeverKind } from '../../document/lever-vocabulary';
import type { Acting, ActingOf } from './acting';
import { churn } from './churn';
import { conversion } from './conversion';
import { litigation } from './litigation';
import { penalty } from './penalty';
import { referral } from './referral';
import { serve } from './serve';
import { spend } from './spend';

/** How levers of each kind act. A kind of the vocabulary without its line file does not compile. */
const LEVERS: { readonly [Kind in LeverKind]: ActingOf<Kind> } = { churn, spend, serve, referral, conversion, penalty, litigation };

/** How levers of a kind act. */
export const actingOf = (kind: LeverKind): Acting => LEVERS[kind];
