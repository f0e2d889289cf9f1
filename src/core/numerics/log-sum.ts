/** ln of the sum of e^v over a list, without overflow; -Infinity stands for a term that is zero. */
export function logSum(values: readonly number[]): number {
  const high = values.reduce((best, value) => Math.max(best, value), -Infinity);
  if (high === -Infinity) return -Infinity;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - high);
  return high + Math.log(sum);
}
