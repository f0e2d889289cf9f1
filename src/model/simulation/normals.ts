import { normalQuantile } from '../../core/numerics/normal';
import { fillDraws } from '../../core/uncertainty/draws';
import type { Variable, Variables } from './variables';

/**
 * The standard normal draws of some variables in consecutive trials, correlated as the case says.
 *
 * @param first number of the first trial
 * @param out a column for each variable, all of one length
 */
export function fillNormals({ copula }: Variables, wanted: readonly Variable[], first: number, out: readonly Float64Array[]): void {
  const independent = new Map<number, Float64Array>();
  const draw = (number: number, into: Float64Array): Float64Array => {
    fillDraws(into, first, number);
    for (let i = 0; i < into.length; i += 1) into[i] = normalQuantile(into[i]!);
    return into;
  };
  wanted.forEach(({ number }, index) => {
    const column = out[index]!;
    const row = copula.variables.indexOf(number);
    if (row < 0) return void draw(number, column);
    column.fill(0);
    for (let place = 0; place <= row; place += 1) {
      const weight = copula.factor[row * copula.variables.length + place]!;
      if (weight === 0) continue;
      const other = copula.variables[place]!;
      let z = independent.get(other);
      if (!z) independent.set(other, (z = draw(other, new Float64Array(column.length))));
      for (let i = 0; i < column.length; i += 1) column[i] = column[i]! + weight * z[i]!;
    }
  });
}
