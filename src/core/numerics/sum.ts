/** What numbers add up to, from the first on; of none, 0. */
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
