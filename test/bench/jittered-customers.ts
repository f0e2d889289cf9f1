import { randomSource } from '../tools/random';
import { cdnow } from '../reference/tables';

/** `times` as many customers as CDNOW, all different: each is a CDNOW customer with his times moved by up to half a day. */
export function jitteredCustomers(times: number): { frequency: Float64Array; recency: Float64Array; age: Float64Array } {
  const { frequency, recency, age } = cdnow();
  const random = randomSource(20050401);
  const n = frequency.length * times;
  const columns = { frequency: new Float64Array(n), recency: new Float64Array(n), age: new Float64Array(n) };
  for (let i = 0; i < n; i += 1) {
    const source = i % frequency.length;
    const x = frequency[source]!;
    const T = age[source]! + (random.next() - 0.5) / 7;
    columns.frequency[i] = x;
    columns.age[i] = T;
    columns.recency[i] = x === 0 ? 0 : Math.min(T, Math.max(0.01, recency[source]! + (random.next() - 0.5) / 7));
  }
  return columns;
}
