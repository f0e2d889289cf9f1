import { brandErosion } from '../../../src/core/inaction/brand';
import { complaintDamage, problems } from '../../../src/core/inaction/complaints';
import { serviceLevelExposure } from '../../../src/core/inaction/service-levels';
import { wordOfMouthLoss } from '../../../src/core/inaction/word-of-mouth';

const people = { customers: 1000, incidence: 0.3, complaint_rate: 0.2, satisfied: 0.5 };

describe('complaints', () => {
  test('customers with a problem are split without remainder', () => {
    const { silent, recovered, unsatisfied } = problems(people);
    expect([silent, recovered, unsatisfied].map(Number)).toEqual([240, 30, 30]);
  });

  test('damage is what each group loses, times what a customer is worth', () => {
    const input = { ...people, loss_silent: 0.2, loss_satisfied: 0.05, loss_unsatisfied: 0.5, value: 100 };
    expect(complaintDamage(input).toNumber()).toBe((240 * 0.2 + 30 * 0.05 + 30 * 0.5) * 100);
  });

  test('recovery better than no problem at all is no gain', () => {
    const input = { ...people, loss_silent: 0.2, loss_satisfied: 0.05, loss_unsatisfied: 0.5, value: 100, loss_no_problem: 0.1 };
    expect(complaintDamage(input).toNumber()).toBe((240 * 0.1 + 0 + 30 * 0.4) * 100);
  });

  test('word of mouth counts prospects net of what winning them would have cost', () => {
    const input = { ...people, tell_silent: 0.5, tell_unsatisfied: 1, people_told: 10, deterred: 0.02, value: 300, acquisition_cost: 50 };
    expect(wordOfMouthLoss(input).toNumber()).toBe((240 * 0.5 + 30) * 10 * 0.02 * 250);
  });
});

describe('service levels', () => {
  test('the cap comes first and the mean after', () => {
    expect(serviceLevelExposure([0.5, 0.1], [100, 1000], [150, 400], [10, 2]).toNumber()).toBe(0.5 * 100 * 10 + 0.1 * 400 * 2);
  });

  test('one cap and one number of contracts stand for all classes', () => {
    expect(serviceLevelExposure([0.5, 0.5], [100, 300], [200], [3]).toNumber()).toBe(450);
  });

  test('without caps and contracts each class is one contract in full', () =>
    expect(serviceLevelExposure([0.5, 0.1], [100, 20]).toNumber()).toBe(52));

  test('lists of different length are refused', () => {
    expect(() => serviceLevelExposure([0.5, 0.1, 0.2], [1, 2, 3], [1, 2])).toThrow('caps has 2 values but probabilities has 3');
  });
});

describe('brand', () => {
  test('erosion is the royalty no longer saved, after tax, discounted', () => {
    const input = { revenue_before: [1100, 1210], revenue_after: [550, 605], royalty: 0.04, discount: 0.1, tax: 0.25 };
    expect(brandErosion(input).toNumber()).toBe(2 * 500 * 0.04 * 0.75);
  });

  test('a lower royalty counts on the revenue that is left', () => {
    expect(brandErosion({ revenue_before: [100], revenue_after: [100], royalty: 0.04, royalty_after: 0.03, discount: 0 }).toNumber()).toBe(
      1,
    );
  });
});
