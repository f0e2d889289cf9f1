import type { Estimate, Response } from '../../model/document';

export type Range = readonly [low: number, base: number, high: number];

/** Who made the examples, and vouches for what was counted or computed from a publication: nobody else is named. */
export const AUTHOR = 'CX Business Case';
/** The source of a number that nobody measured: every reader replaces it. */
export const ILLUSTRATION = 'Illustration: replace by a figure of your own';

/** Ways to state an estimate, all dated alike: how an example says where a number comes from. None has a number for random draws yet. */
export interface Estimates {
  /** Made up for the example: unconfirmed, without owner, however likely it looks. */
  illustrated(range: Range, comment: string): Estimate;
  /** Counted in data that come with the examples; unconfirmed where the data are artificial, as nobody's customers stand behind them. */
  counted(range: Range, source: string, comment: string): Estimate;
  /** Computed from the published counts of a randomised experiment. */
  tested(range: Range, source: string, comment: string): Estimate;
  /** A published figure: never an effect size, and unconfirmed until the reader edits it. */
  published(range: Range, source: string, comment: string): Estimate;
  /** Two answers about more money, made up like any illustration. */
  answered(plus50: number, unlimited: number, comment: string): Response;
}

export function estimatesOf(date: string): Estimates {
  const nobody = { confirmed: false, date, owner: '', confidence: 'unset' } as const;
  const estimate = ([low, base, high]: Range): Pick<Estimate, 'number' | 'low' | 'base' | 'high'> => ({ number: 0, low, base, high });
  return {
    illustrated: (range, comment) => ({ ...estimate(range), kind: 'judgment', ...nobody, source: ILLUSTRATION, comment }),
    counted: (range, source, comment) => ({ ...estimate(range), kind: 'measured', ...nobody, source, comment }),
    tested: (range, source, comment) => ({
      ...estimate(range),
      kind: 'experiment',
      confirmed: true,
      source,
      date,
      owner: AUTHOR,
      confidence: 'medium',
      comment,
    }),
    published: (range, source, comment) => ({ ...estimate(range), kind: 'benchmark', ...nobody, source, comment }),
    answered: (plus50, unlimited, comment) => ({ plus50, unlimited, kind: 'judgment', ...nobody, source: ILLUSTRATION, comment }),
  };
}

/** Rounds to a number of decimals, so that a computed example stays readable and does not depend on the platform's last bit. */
export const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));
