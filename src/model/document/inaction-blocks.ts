import type { Estimate } from './provenance';

/** What happens if nothing is done. Everything but the drift and the penalties and litigation avoided by levers is a memo outside NPV. */
export interface Inaction {
  /** Annual growth of churn if nothing is done: 0.1 turns 20 % churn into 22 % a year later. */
  readonly drift: Estimate;
  readonly complaints?: Complaints;
  /** Needs `complaints`. */
  readonly wordOfMouth?: WordOfMouth;
  /** Needed by `penalty` levers. */
  readonly serviceLevels?: ServiceLevels;
  /** Needed by `litigation` levers. */
  readonly litigation?: Litigation;
  readonly brand?: Brand;
}

/** Customers lost over problems, after the complaint surveys of TARP. */
export interface Complaints {
  /** Problems per customer a year. */
  readonly incidence: Estimate;
  /** Share of problems that are complained about. */
  readonly complaintRate: Estimate;
  /** Share of complaints settled to the customer's satisfaction. */
  readonly satisfied: Estimate;
  /** Share lost of those with a problem who stay silent; of complainers who were satisfied; of those who were not. */
  readonly lossSilent: Estimate;
  readonly lossSatisfied: Estimate;
  readonly lossUnsatisfied: Estimate;
}

/** Prospects lost over what customers with a problem tell others. */
export interface WordOfMouth {
  /** Share of silent customers with a problem who tell others. */
  readonly tellSilent: Estimate;
  /** Share of unsatisfied complainers who tell others. */
  readonly tellUnsatisfied: Estimate;
  readonly peopleTold: Estimate;
  /** Share of the people told who would have bought and now do not. */
  readonly deterred: Estimate;
}

export interface ServiceLevels {
  /** 1 to 8. */
  readonly classes: readonly ServiceClass[];
}

/** Contracts with the same promise. Expected penalty a year = contracts x probability x min(credit, cap). */
export interface ServiceClass {
  readonly id: string;
  readonly name: string;
  readonly contracts: Estimate;
  /** Of a breach, per contract a year. */
  readonly probability: Estimate;
  readonly credit: Estimate;
  readonly cap: Estimate;
}

/** Expected litigation a year = claims x [settled x settlement + (1 - settled)(lost x award + defence)]. */
export interface Litigation {
  /** Claims a year. */
  readonly claims: Estimate;
  /** Share of claims that is settled. */
  readonly settled: Estimate;
  /** Cost of a settlement. */
  readonly settlement: Estimate;
  /** Share lost of the claims that are not settled. */
  readonly lost: Estimate;
  readonly award: Estimate;
  /** Cost of defending a claim that is not settled, won or lost. */
  readonly defence: Estimate;
}

/** Royalty relief: what the brand earns less if its revenue erodes. */
export interface Brand {
  /** Revenue a year under the brand. */
  readonly revenue: Estimate;
  readonly royalty: Estimate;
  /** Share of that revenue lost per year if nothing is done. */
  readonly erosion: Estimate;
}
