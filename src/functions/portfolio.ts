import { sum } from '../core/numerics/sum';
import { bestSet, frontierOf } from '../core/portfolio/frontier';
import { chosenByRank } from '../core/portfolio/ranking';
import { effortAlternatives } from '../model/portfolio/alternatives';
import { read } from './arguments';
import { modelOf } from './case-cells';
import { readChoice } from './programme-cells';
import { cell, run } from './run';
import * as signatures from './signatures/portfolio';

/**
 * The most valuable set of programmes under a budget, exactly, beside what ranking by value per unit of cost would choose.
 * @customfunction PORTFOLIO
 * @param costs Cost of each programme in currency; one row or column, or a block of programmes by years where there are several budgets
 * @param values Value (NPV) of each programme in currency, a row or column
 * @param budget The budget in currency, or one for each year
 * @param [must_have] 1 for each programme that must be chosen, otherwise 0; left out: no programme must be chosen
 * @param [group] Name of the group of each programme, of which at most one is chosen; blank for none; left out: no programme excludes another
 * @param [needs] Numbers of the programmes that each programme needs, as 2 or "2, 5"; blank for none; left out: no programme needs another
 * @returns Programme | chosen (1 or 0) | chosen by rank (1 or 0) | cost | value; totals of both sets below
 * @helpurl https://localhost:3000/help/PORTFOLIO.html
 */
export function portfolio(
  costs: any[][],
  values: any[][],
  budget: any[][],
  must_have?: any[][],
  group?: any[][],
  needs?: any[][],
): any[][] {
  return run(() => {
    const choice = readChoice(read(signatures.PORTFOLIO, { costs, values, budget, must_have, group, needs }));
    const { chosen } = bestSet(choice);
    const ranked = chosenByRank(choice);
    const rows = choice.programmes.map(({ costs: years, value }, index) => [
      index + 1,
      Number(chosen[index]),
      Number(ranked[index]),
      cell(sum(years)),
      cell(value),
    ]);
    const total = (label: string, set: readonly boolean[]): (string | number)[] => {
      const members = choice.programmes.filter((_, index) => set[index]);
      return [
        label,
        set === chosen ? members.length : '',
        set === ranked ? members.length : '',
        cell(sum(members.map((programme) => sum(programme.costs)))),
        cell(sum(members.map(({ value }) => value))),
      ];
    };
    return [['Programme', 'Chosen', 'Chosen by rank', 'Cost', 'Value'], ...rows, total('Best set', chosen), total('Set by rank', ranked)];
  });
}

/**
 * Every point at which a larger budget changes the best set of programmes: its share of the budget, cost, value and members.
 * @customfunction FRONTIER
 * @param costs Cost of each programme in currency; one row or column, or a block of programmes by years where there are several budgets
 * @param values Value (NPV) of each programme in currency, a row or column
 * @param budget The budget in currency, or one for each year; the frontier runs from none of it to whatever multiple is of use
 * @param [must_have] 1 for each programme that must be chosen, otherwise 0; left out: no programme must be chosen
 * @param [group] Name of the group of each programme, of which at most one is chosen; blank for none; left out: no programme excludes another
 * @param [needs] Numbers of the programmes that each programme needs, as 2 or "2, 5"; blank for none; left out: no programme needs another
 * @returns Share of the budget | budget | cost | value | numbers of the programmes; one row for each best set
 * @helpurl https://localhost:3000/help/FRONTIER.html
 */
export function frontier(costs: any[][], values: any[][], budget: any[][], must_have?: any[][], group?: any[][], needs?: any[][]): any[][] {
  return run(() => {
    const choice = readChoice(read(signatures.FRONTIER, { costs, values, budget, must_have, group, needs }));
    const whole = sum(choice.budgets);
    const rows = frontierOf(choice).map(({ share, costs: years, value, chosen }) => [
      cell(share),
      cell(share * whole),
      cell(sum(years)),
      cell(value),
      chosen.flatMap((isIn, index) => (isIn ? [index + 1] : [])).join(', '),
    ]);
    return [['Share of budget', 'Budget', 'Cost', 'Value', 'Programmes'], ...rows];
  });
}

/**
 * The programme of a case at several efforts, as alternatives for a portfolio: net present value in three scenarios and cost of each year.
 * @customfunction ALTERNATIVES
 * @param inputs The inputs table of the case as one range, from its headings to its last row
 * @param [efforts] Multiples of the plan, a row or column; left out: 60, 80, 100, 120 and 150 %, or the plan alone where no lever answers to effort
 * @param [years] How many years have a budget; left out: as many as the case has budgets, or 1
 * @returns Effort | NPV cautious | NPV base | NPV optimistic | cost | cost of year 1, 2, ...; a row for each effort
 * @helpurl https://localhost:3000/help/ALTERNATIVES.html
 */
export function alternatives(inputs: any[][], efforts?: any[][], years?: any): any[][] {
  return run(() => {
    const input = read(signatures.ALTERNATIVES, { inputs, efforts, years });
    const model = modelOf('inputs', input.inputs);
    const budgeted = input.years ?? Math.max(1, model.case.budgets.length);
    const rows = effortAlternatives(model, budgeted, input.efforts).map(({ effort, npv, costs }) =>
      [effort, npv.low, npv.base, npv.high, sum(costs), ...costs].map(cell),
    );
    const headings = Array.from({ length: budgeted }, (_, year) => `Cost of year ${year + 1}`);
    return [['Effort', 'NPV cautious', 'NPV base', 'NPV optimistic', 'Cost', ...headings], ...rows];
  });
}
