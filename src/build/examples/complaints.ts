import type { Complaints, WordOfMouth } from '../../model/document';
import { rounded, type Estimates, type Range } from './estimates';
import { sources } from './published';

/** What SQM Group found in 2022, as shares of callers and people told on average. Intentions and reports, not behaviour. */
export const SQM = {
  /** Leave when the first call solved it; when it took several; when it stayed unsolved. */
  leave: { firstCall: 0.05, severalCalls: 0.09, unsolved: 0.25 },
  /** All callers: 45 % tell somebody, one person. */
  all: { tell: 0.45, people: 1 },
  /** Callers whose problem stayed unsolved and who were very dissatisfied: 74 % tell somebody, five people. */
  unsolved: { tell: 0.74, people: 5 },
} as const;

/** What a case says about its problems itself; the other shares are published. */
export interface Problems {
  readonly incidence: Range;
  readonly incidenceNote: string;
  readonly deterred: Range;
}

const COMPLAIN: Range = [0.3, 0.5, 0.75];
const SATISFIED: Range = [0.5, 0.6, 0.7];

/** Problems and complaints from the surveys: upper bounds for one provider, and said so. */
export const complaints = ({ published }: Estimates, { incidence, incidenceNote }: Problems): Complaints => ({
  incidence: published(incidence, sources.rage, incidenceNote),
  complaintRate: published(COMPLAIN, sources.goodman, 'Half take a problem to the front line; more where money is lost.'),
  satisfied: published(SATISFIED, sources.sqmResolution, 'Solved in the first call is read as satisfied: an upper bound.'),
  lossSilent: published(
    [SQM.leave.firstCall, 0.1, 0.2],
    sources.sqmDefection,
    'No figure for silent customers: between those helped late (9 %) and those never helped (25 %).',
  ),
  lossSatisfied: published(
    [0.02, SQM.leave.firstCall, SQM.leave.severalCalls],
    sources.sqmDefection,
    '5 % of customers helped in the first call say they will leave.',
  ),
  lossUnsatisfied: published(
    [SQM.leave.severalCalls, SQM.leave.unsolved, 0.3],
    sources.sqmDefection,
    '9 % after several calls, 25 % when the problem stays unsolved.',
  ),
});

/**
 * People told by an average teller: the silent are taken to tell one person, as callers do on average, the unsatisfied five.
 * Weighted by how many of either kind the base figures make.
 */
export function peopleTold(): number {
  const silent = (1 - COMPLAIN[1]) * SQM.all.tell;
  const unsatisfied = COMPLAIN[1] * (1 - SATISFIED[1]) * SQM.unsolved.tell;
  return rounded((silent * SQM.all.people + unsatisfied * SQM.unsolved.people) / (silent + unsatisfied), 1);
}

export const wordOfMouth = ({ published, illustrated }: Estimates, { deterred }: Problems): WordOfMouth => ({
  tellSilent: published(
    [0.2, SQM.all.tell, 0.6],
    sources.sqmDefection,
    '45 % of all callers tell somebody; silent customers are taken to be like them.',
  ),
  tellUnsatisfied: published(
    [SQM.all.tell, SQM.unsolved.tell, 0.8],
    sources.sqmDefection,
    '74 % of callers whose problem stayed unsolved and who were very dissatisfied tell somebody.',
  ),
  peopleTold: published(
    [SQM.all.people, peopleTold(), SQM.unsolved.people],
    sources.sqmDefection,
    'Callers in general tell one person; unresolved and very dissatisfied ones five. The base weights both by their number here.',
  ),
  deterred: illustrated(deterred, 'Share of the people told who would have bought and now do not.'),
});
