import { inputIds } from '../document/input-ids';
import {
  add,
  constant,
  flag,
  input,
  int,
  less,
  max,
  mul,
  neg,
  opening,
  ratio,
  rowMax,
  rowMin,
  sub,
  sumOf,
  total,
  type Expr,
} from '../language/expression';
import { SEGMENT_FREE_KINDS } from '../document/types';
import { SCENARIO_INPUT, TRIAL_INPUT } from '../document/inputs';
import type { CheckLine } from '../language/line';
import { churnWith } from './churn-rows';
import { keeps } from './levers/groups';
import { ids } from './ids';
import type { Scope } from './scope';
import { tenured } from './tenure/tenure-years';

/** Room for the rounding of float64, relative to the amounts compared. */
const ROUNDING = 1e-9;
/** Room where the closed form divides by 1 - q, which may be small. */
const CLOSED_FORM = 1e-6;

const { result } = ids;

/** (a - b) / scale; 0 where there is nothing to compare. */
const gap = (a: Expr, b: Expr, scale: Expr): Expr => ratio(sub(a, b), scale);

const BROKEN = 'A formula was changed: compare the rows with the note, or insert the sheets again.';

const check = (id: string, label: string, difference: Expr, changes: Partial<CheckLine> = {}): CheckLine => ({
  id,
  label,
  class: 'error',
  difference,
  tolerance: ROUNDING,
  advice: BROKEN,
  ...changes,
});

/** Nobody is lost or found where customers grow a year older. */
const yearsOfTenure = (scope: Scope): CheckLine[] =>
  tenured(scope).flatMap(({ id, name }) =>
    (['without', 'with'] as const).map((world) => {
      const row = ids.tenureSplit(world, id);
      const label = `Years of tenure add up to all customers ${world} the programme: ${name}`;
      return check(`tenure.${world}.${id}`, label, ratio(sub(rowMax(row), rowMin(row)), rowMax(ids[world](id))));
    }),
  );

/** A cell takes any number that is pasted into it, whatever may be typed. */
function trialIsOne({ document }: Scope): CheckLine[] {
  if (!document.sheets.includes('Simulation')) return [];
  const trial = input(TRIAL_INPUT);
  return [
    check('trial.number', 'The trial on Inputs is a whole number from 0', add(max(0, neg(trial)), sub(trial, int(trial))), {
      advice: 'No trial has such a number: set it to 1, 2, 3 and so on for that trial, or to 0 for the scenario.',
    }),
  ];
}

function errors(scope: Scope): CheckLine[] {
  const { document, segments, levers } = scope;
  const moved = constant(result('pvMoved'));
  const balance = (world: 'without' | 'with'): Expr => {
    const came = constant(ids.balance(world, 'in'));
    return gap(came, constant(ids.balance(world, 'out')), came);
  };
  const pvRows = add(total(ids.pvInflow), total(ids.pvOutflow), total(ids.pvTax));
  return [
    check('corkscrew.without', 'Customers without the programme: start + new - lost = end', balance('without')),
    check('corkscrew.with', 'Customers with the programme: start + new + won - lost = end', balance('with')),
    ...segments.map(({ id, name }) =>
      check(
        `split.${id}`,
        `Kept and gained explain the whole difference: ${name}`,
        ratio(sub(rowMax(ids.split(id)), rowMin(ids.split(id))), rowMax(ids.with(id))),
      ),
    ),
    ...segments.map(({ id, name }) => {
      const row = churnWith(scope, id);
      return check(`churn.${id}`, `Churn lies between 0 and 1: ${name}`, add(max(0, neg(rowMin(row))), max(0, sub(rowMax(row), 1))));
    }),
    ...yearsOfTenure(scope),
    ...trialIsOne(scope),
    ...document.costs
      .filter(({ kind }) => kind === 'oneOff')
      .map(({ id, name }) =>
        check(`phase.${id}`, `Paid exactly once: ${name}`, sub(total(ids.costDue(id)), 1), {
          // With a delay it may fall due after the horizon.
          applies: flag(constant(ids.costDue(id)), '<=', total(ids.months)),
        }),
      ),
    ...levers
      .filter(({ response }) => response)
      .map(({ id, name }) =>
        check(
          `response.${id}`,
          `Unlimited money brings more than half as much again: ${name}`,
          flag(input(inputIds.lever(id, 'unlimited')), '<=', input(inputIds.lever(id, 'plus50'))),
          { advice: 'Ask again: both answers are multiples of the effect as planned, and the second must be the larger.' },
        ),
      ),
    check('levers', 'NPV by lever adds up to NPV', gap(sumOf(levers.map(({ id }) => ids.leverNpv(id))), constant(result('npv')), moved)),
    check(
      'segments',
      'Benefits by segment and penalties avoided add up to the benefits by lever',
      gap(total(ids.benefitsInAll), total(ids.benefitsGross), constant(result('earned'))),
    ),
    check('kinds', 'PV by lever adds up to PV of all benefits', leverGap(levers.map(({ id }) => ids.leverPv(id)))),
    check(
      'cumulative',
      'The running balance ends at the sum of the net cash flow',
      gap(total(ids.payback('simple', 'cumulative')), total(ids.net), add(total(ids.positive), total(ids.negative))),
    ),
    check('pv.rows', 'Present-value rows add up to NPV', gap(pvRows, constant(result('npv')), moved)),
    check('pv.net', 'PV of the net cash flow adds up to NPV', gap(total(ids.pvNet), constant(result('npv')), moved)),
    check(
      'discount',
      'The discount factor begins at 1 and never exceeds it',
      add(max(0, sub(rowMax(ids.discountFactor), 1)), sub(1, opening(ids.discountFactor))),
    ),
    ...(keeps(scope)
      ? segments.map(({ id, name }) => {
          const flow = constant(ids.clv(id, 'flow'));
          const gain = constant(ids.clv(id, 'gain'));
          return check(`clv.${id}`, `Cash flow of customers kept = customers x delta-CLV: ${name}`, gap(flow, gain, add(flow, gain)), {
            applies: constant(ids.clvApplies(id)),
            tolerance: CLOSED_FORM,
          });
        })
      : []),
  ];
}

const leverGap = (lines: readonly string[]): Expr => {
  const after = mul(sumOf(lines), less(input(inputIds.overlapHaircut)), less(input(inputIds.taxRate)));
  return gap(after, constant(result('pvBenefits')), constant(result('pvBenefits')));
};

function sensitivities({ levers }: Scope): CheckLine[] {
  return [
    {
      id: 'scenario',
      label: 'The model shows the base scenario',
      class: 'sensitivity',
      difference: sub(sub(input(SCENARIO_INPUT), 1), 1),
      tolerance: 0,
      advice: 'Set the scenario to base to see it.',
    },
    ...levers
      .filter(({ kind }) => !(kind in SEGMENT_FREE_KINDS))
      .map(({ id, name }): CheckLine => ({
        id: `lever.${id}`,
        label: `Works in at least one segment: ${name}`,
        class: 'sensitivity',
        difference: flag(constant(ids.leverAge(id)), '=', 0),
        tolerance: 0,
        advice: 'The lever is switched off: set a segment to yes to include it.',
      })),
  ];
}

function alerts({ document, segments }: Scope): CheckLine[] {
  const alert = (id: string, label: string, difference: Expr, advice: string): CheckLine => ({
    id,
    label,
    class: 'alert',
    difference,
    tolerance: 0,
    advice,
  });
  return [
    ...(document.sheets.includes('Simulation')
      ? [
          alert(
            'trial',
            'The workbook shows a scenario, not a trial',
            flag(input(TRIAL_INPUT), '>', 0),
            'Set the trial on Inputs to 0 to see the scenario again.',
          ),
        ]
      : []),
    alert('npv', 'NPV is not negative', flag(constant(result('npv')), '<', 0), 'The programme destroys value under this scenario.'),
    alert(
      'payback',
      'The programme pays back within the horizon',
      sub(1, constant(result('paybackReached'))),
      'Look at a longer horizon or lower costs.',
    ),
    alert(
      'payback.last',
      'Once paid back, it stays paid back',
      flag(total(ids.payback('simple', 'crossing')), '>', 1),
      'Later outlays undo the first payback: quote the payback for good.',
    ),
    ...segments.map(({ id, name }) =>
      alert(
        `cap.${id}`,
        `Churn without the programme stays below 100 %: ${name}`,
        flag(rowMax(ids.churn(id)), '>=', 1),
        'The drift is too strong for the horizon: all customers leave.',
      ),
    ),
  ];
}

/** Every row of the Checks sheet that the model itself can tell. */
export const checks = (scope: Scope): CheckLine[] => [...errors(scope), ...sensitivities(scope), ...alerts(scope)];
