import { leverWords } from '../document/lever-vocabulary';
import { SEGMENT_FREE_KINDS } from '../document/types';
import {
  add,
  at,
  constant,
  div,
  flag,
  less,
  literal,
  max,
  mean,
  min,
  mul,
  pow,
  previous,
  ratio,
  sub,
  type Expr,
} from '../language/expression';
import type { Line } from '../language/line';
import { ids } from './ids';
import { DELAY, EFFORT, ofCost, ofLever, worksIn, type Scope } from './scope';

const base = { sheet: 'Timeline', sign: 'neutral', total: 'none' } as const;

/**
 * Months of full effect so far, of what has run for `x` months with a linear ramp: x^2 / (2 ramp) up to the ramp,
 * ramp / 2 + (x - ramp) beyond.
 */
const fullMonths = (x: Expr, ramp: Expr): Expr => add(mul(min(x, ramp), mean(0, ratio(min(x, ramp), ramp))), max(0, sub(x, ramp)));

/** How much of each lever works when: months in effect, share of the full effect (ramp and decay), effect. */
export const leverPhasing = ({ levers, segments }: Scope): Line[] =>
  levers.flatMap((entry): Line[] => {
    const { id: lever, name, kind } = entry;
    const common = { ...base, section: 'Lever phasing', lever } as const;
    const age = ids.leverAge(lever);
    const full = ids.leverFull(lever);
    const share = ids.leverShare(lever);
    const effect = ids.leverEffect(lever);
    const ramp = constant(full);
    const size = mul(ofLever(lever, 'size'), ofLever(lever, 'attribution'));
    const sized = entry.response ? mul(size, constant(ids.response(lever, 'multiple'))) : size;
    return [
      {
        ...common,
        id: age,
        label: `Months in effect: ${name}`,
        unit: 'months',
        format: 'whole',
        ...(kind in SEGMENT_FREE_KINDS
          ? {}
          : { constant: add(...segments.map(({ id }) => worksIn(lever, id))), note: 'Constant: number of segments it works in.' }),
        opening: literal(0),
        series: max(0, sub(at(ids.months), add(ofLever(lever, 'start'), DELAY))),
      },
      {
        ...common,
        id: full,
        label: `Months of full effect: ${name}`,
        unit: 'months',
        format: 'decimal',
        constantFormat: 'whole',
        constant: ofLever(lever, 'ramp'),
        opening: literal(0),
        series: fullMonths(at(age), ramp),
        note: 'Constant: months of the ramp. Its growth over a period, by the months of the period, is the mean of the ramp.',
      },
      {
        ...common,
        id: share,
        label: `Share of full effect: ${name}`,
        unit: 'share',
        format: 'percent',
        series: mul(
          div(sub(at(full), previous(full)), constant(ids.months)),
          pow(less(ofLever(lever, 'decay')), div(max(0, sub(previous(age), ramp)), 12)),
        ),
        note: 'Mean over the period. Decay begins when the ramp is over.',
      },
      {
        ...common,
        id: effect,
        label: `Effect: ${name}`,
        unit: 'as its size',
        format: 'factor',
        constant: entry.response && leverWords(kind).atMostAll ? min(1, sized) : sized,
        series: mul(constant(effect), at(share)),
        note: entry.response ? 'Constant: size times attribution times the response to effort.' : 'Constant: size times attribution.',
      },
    ];
  });

/** How much of each cost falls due when: a share of the yearly amount for what runs, the whole of it once for what is paid once. */
export const costPhasing = ({ document }: Scope): Line[] =>
  document.costs.flatMap((entry): Line[] => {
    const id = ids.costPhase(entry.id);
    const common = { ...base, section: 'Cost phasing', cost: entry.id } as const;
    const scaled = (share: Expr): Expr => (entry.scales ? mul(share, EFFORT) : share);
    const begins = add(ofCost(entry.id, 'start'), DELAY);
    if (entry.kind === 'oneOff') {
      const due: Line = {
        ...common,
        id: ids.costDue(entry.id),
        label: `Falls due: ${entry.name}`,
        unit: 'flag',
        format: 'flag',
        constantFormat: 'whole',
        constant: begins,
        opening: flag(constant(ids.costDue(entry.id)), '=', 0),
        series: mul(
          flag(constant(ids.costDue(entry.id)), '>', previous(ids.months)),
          flag(constant(ids.costDue(entry.id)), '<=', at(ids.months)),
        ),
        total: 'sum',
        note: 'Constant: months from today, with the delay.',
      };
      const share = scaled(at(due.id));
      return [
        due,
        { ...common, id, label: `Phasing: ${entry.name}`, unit: 'share', format: 'percent', opening: share, series: share, total: 'sum' },
      ];
    }
    const age = ids.costAge(entry.id);
    const full = ids.costFull(entry.id);
    return [
      {
        ...common,
        id: age,
        label: `Months running: ${entry.name}`,
        unit: 'months',
        format: 'whole',
        constant: begins,
        opening: literal(0),
        series: max(0, sub(min(at(ids.months), add(ofCost(entry.id, 'end'), DELAY)), constant(age))),
        note: 'Constant: months from today, with the delay.',
      },
      {
        ...common,
        id: full,
        label: `Months of full cost: ${entry.name}`,
        unit: 'months',
        format: 'decimal',
        constantFormat: 'whole',
        constant: ofCost(entry.id, 'ramp'),
        opening: literal(0),
        series: fullMonths(at(age), constant(full)),
        note: 'Constant: months of the ramp.',
      },
      {
        ...common,
        id,
        label: `Phasing: ${entry.name}`,
        unit: 'share',
        format: 'percent',
        series: scaled(div(sub(at(full), previous(full)), constant(ids.months))),
        total: 'sum',
      },
    ];
  });
