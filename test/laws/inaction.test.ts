import fc from 'fast-check';
import { brandErosion } from '../../src/core/inaction/brand';
import { complaintDamage, problems } from '../../src/core/inaction/complaints';
import { serviceLevelExposure } from '../../src/core/inaction/service-levels';
import { wordOfMouthLoss } from '../../src/core/inaction/word-of-mouth';
import { decimal } from '../../src/core/money';

const share = fc.integer({ min: 0, max: 1000 }).map((k) => k / 1000);
const count = fc.integer({ min: 0, max: 1000000 });
const amount = fc.integer({ min: 0, max: 10000000 }).map((cents) => cents / 100);
const people = fc.record({ customers: count, incidence: share, complaint_rate: share, satisfied: share });

describe('laws of the cost of inaction', () => {
  test('the three groups are never negative and add up to all problems, exactly', () => {
    fc.assert(
      fc.property(people, (input) => {
        const { silent, recovered, unsatisfied } = problems(input);
        for (const group of [silent, recovered, unsatisfied]) expect(group.gte(0)).toBe(true);
        expect(silent.plus(recovered).plus(unsatisfied).eq(decimal(input.customers).times(input.incidence))).toBe(true);
      }),
    );
  });

  test('equal losses make the split irrelevant: damage is problems x loss x value', () => {
    fc.assert(
      fc.property(people, share, amount, (input, loss, value) => {
        const damage = complaintDamage({ ...input, loss_silent: loss, loss_satisfied: loss, loss_unsatisfied: loss, value });
        expect(damage.eq(decimal(input.customers).times(input.incidence).times(loss).times(value))).toBe(true);
      }),
    );
  });

  test('damage is never negative, and no more than without the baseline loss', () => {
    fc.assert(
      fc.property(people, share, share, share, share, amount, (input, a, b, c, baseline, value) => {
        const losses = { ...input, loss_silent: a, loss_satisfied: b, loss_unsatisfied: c, value };
        const net = complaintDamage({ ...losses, loss_no_problem: baseline });
        expect(net.gte(0) && net.lte(complaintDamage(losses))).toBe(true);
      }),
    );
  });

  test('word of mouth of a customer who costs what he brings is worth nothing', () => {
    fc.assert(
      fc.property(people, share, share, count, share, amount, (input, a, b, told, deterred, value) => {
        const loss = wordOfMouthLoss({
          ...input,
          tell_silent: a,
          tell_unsatisfied: b,
          people_told: told,
          deterred,
          value,
          acquisition_cost: value,
        });
        expect(loss.toNumber()).toBe(0);
      }),
    );
  });

  test('a cap never raises the exposure, a cap of zero ends it, and classes add up', () => {
    const classes = fc.array(fc.tuple(share, amount, amount), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(classes, (rows) => {
        const [p, credit, cap] = [0, 1, 2].map((k) => rows.map((row) => row[k] as number)) as [number[], number[], number[]];
        const capped = serviceLevelExposure(p, credit, cap);
        expect(capped.lte(serviceLevelExposure(p, credit))).toBe(true);
        expect(serviceLevelExposure(p, credit, [0]).toNumber()).toBe(0);
        const apart = rows.map(([a, b, c]) => serviceLevelExposure([a], [b], [c])).reduce((x, y) => x.plus(y));
        expect(apart.eq(capped)).toBe(true);
      }),
    );
  });

  test('an untouched brand loses nothing, and the loss reverses with the direction', () => {
    const revenue = fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(revenue, share, share, share, (rows, royalty, discount, tax) => {
        const before = rows.map(([a]) => a);
        const after = rows.map(([, b]) => b);
        const common = { royalty, discount, tax };
        expect(brandErosion({ revenue_before: before, revenue_after: before, ...common }).toNumber()).toBe(0);
        const there = brandErosion({ revenue_before: before, revenue_after: after, ...common });
        expect(there.plus(brandErosion({ revenue_before: after, revenue_after: before, ...common })).toNumber()).toBe(0);
      }),
    );
  });
});
