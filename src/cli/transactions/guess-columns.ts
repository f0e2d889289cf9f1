/** The columns of a transaction file that the fit reads. */
export interface Columns {
  readonly customer: string;
  readonly date: string;
  readonly amount: string | undefined;
}

export type Role = keyof Columns;

/** A choice that was not typed but found, or a sentence that says which flag settles it. */
export type Guess = { readonly columns: Columns; readonly guessed: readonly Role[] } | { readonly question: string };

const NAMES: Readonly<Record<Role, RegExp>> = {
  customer: /(customer|client|user|account|member|shopper|buyer|donor|household)/i,
  date: /(date|day|time|timestamp|ordered|purchased|created)/i,
  amount: /(amount|value|total|revenue|sales|spend|spent|price|dollars|euros|turnover)/i,
};

const ROLES: readonly Role[] = ['customer', 'date', 'amount'];

/**
 * Finds the columns by their names. A role that was typed is taken as typed; a role is guessed only where exactly one
 * column (or, for the customer, exactly one that also speaks of an id) fits, because a silent wrong guess would be a wrong fit.
 */
export function guessColumns(header: readonly string[], typed: Partial<Record<Role, string>>, roles: readonly Role[] = ROLES): Guess {
  const guessed: Role[] = [];
  const chosen: Partial<Record<Role, string>> = {};
  for (const role of roles) {
    const wanted = typed[role];
    if (wanted !== undefined) {
      if (!header.includes(wanted)) return { question: `There is no column "${wanted}". The file has: ${header.join(', ')}.` };
      chosen[role] = wanted;
      continue;
    }
    const fits = header.filter((name) => NAMES[role].test(name) && !Object.values(chosen).includes(name));
    const ids = role === 'customer' ? fits.filter((name) => /(id|no|number|key|code)$/i.test(name)) : [];
    const [only, ...others] = fits.length > 1 && ids.length === 1 ? ids : fits;
    if (only !== undefined && others.length === 0) {
      chosen[role] = only;
      guessed.push(role);
    } else if (role !== 'amount' || others.length > 0) {
      const found = only === undefined ? 'no column looks like it' : `several could be it: ${[only, ...others].join(', ')}`;
      return { question: `Which column is the ${role}? Name it with --${role}: ${found}. The file has: ${header.join(', ')}.` };
    }
  }
  return { columns: { customer: chosen.customer!, date: chosen.date!, amount: chosen.amount }, guessed };
}
