import type { Rule } from '../book/rule';
import { knownFunctions } from './knownFunctions';
import { safeLinks } from './links';
import { noConnections, nothingEmbedded, noMacros, whole } from './package';

/** What is asked of a file beside the workbook standard: whole, and holding nothing that acts by itself. */
export const fileRules: readonly Rule[] = [whole, nothingEmbedded, noConnections, noMacros, knownFunctions, safeLinks];
