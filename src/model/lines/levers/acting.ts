import type { LEVER_VOCABULARY, LeverKind } from '../../document/lever-vocabulary';
import type { Expr } from '../../language/expression';

/** Takes a share off the churn that the levers before it left: what it keeps earns its margin. */
export interface Keeping {
  readonly acts: 'keeps';
}

/** Brings customers who would not have come: what they earn is its benefit. */
export interface Winning {
  readonly acts: 'wins';
  /** Customers won in a period. */
  readonly won: (lever: string, segment: string) => Expr;
  /** Whether each of them costs the acquisition that a new customer of the segment costs. */
  readonly acquired: boolean;
}

/** Makes customers who are there anyway worth more, where it works. */
export interface Earning {
  readonly acts: 'earns';
  /** What it adds for one customer in a period. */
  readonly perCustomer: (lever: string, segment: string) => Expr;
}

/** Avoids a share of the cost of a block of inaction, which the vocabulary names. */
export interface Avoiding {
  readonly acts: 'avoids';
}

export type Acting = Keeping | Winning | Earning | Avoiding;

/** How levers of a kind may act: those that avoid a block of inaction avoid, the others work on customers. */
export type ActingOf<Kind extends LeverKind> = (typeof LEVER_VOCABULARY)[Kind] extends { readonly avoids: string }
  ? Avoiding
  : Keeping | Winning | Earning;
