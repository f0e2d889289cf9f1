import type { LeverKind } from '../../model/document/types';

/** What a lever of a kind does, as the button that adds one says it. */
export const LEVER_TITLES: Readonly<Record<LeverKind, string>> = {
  churn: 'Fewer customers leave',
  spend: 'Customers are worth more',
  serve: 'Customers cost less to serve',
  referral: 'Customers bring others',
  conversion: 'More prospects become customers',
  penalty: 'Fewer penalties fall due',
  litigation: 'Fewer claims end in court',
};

/** The same in a sentence that says what its size means. */
export const LEVER_SENTENCES: Readonly<Record<LeverKind, string>> = {
  churn: 'Takes a share off churn: of 100 who would leave, 20 stay at a size of 20 %.',
  spend: 'Raises the yearly margin of every customer it reaches by a share.',
  serve: 'Saves an amount of cost for every customer and year.',
  referral: 'Every 100 customers bring this many new ones a year.',
  conversion: 'Adds a share to the new customers that come anyway.',
  penalty: 'Avoids a share of the penalties expected from service classes.',
  litigation: 'Avoids a share of the expected cost of claims.',
};
