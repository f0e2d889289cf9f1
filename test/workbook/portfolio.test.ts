import { join } from 'node:path';
import { examples } from '../../src/build/examples';
import { call } from '../../src/functions/call';
import type { BusinessCase } from '../../src/model/document';
import { SCENARIO_INPUT } from '../../src/model/document/inputs';
import { evaluate } from '../../src/model/exact/evaluate';
import { buildModel } from '../../src/model/lines/build-model';
import { ids } from '../../src/model/lines/ids';
import { inputColumns, Layout } from '../../src/workbook/layout';
import { at, choicePlaces, chartAt, frontierAt, fundingAnswer, STEPS } from '../../src/workbook/sheets/portfolio/places';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { specOf } from '../../src/workbook/specOf';
import type { StoredPortfolio } from '../../src/workbook/storedPortfolio';
import { Calculator } from '../../src/workbook/values/calculator';
import { parseCell } from '../../src/workbook/formula/a1';

/* The choice under budgets, as the sheet shows it: against every subset tried one by one, with and without the add-in. */

const document = examples(join(__dirname, '../..'))['contact-centre']!;
const model = buildModel(document);
const layout = new Layout(model);
const portfolio = layout.portfolio as StoredPortfolio;
const places = choicePlaces(model, { alternatives: portfolio.alternatives.length, points: portfolio.report.points.length });
const spec = specOf(model);

const typed = (id: string, value: number): WorkbookSpec => ({
  ...spec,
  sheets: spec.sheets.map((sheet) =>
    sheet.name !== 'Inputs'
      ? sheet
      : {
          ...sheet,
          blocks: sheet.blocks.map((block) => ({
            ...block,
            cells: block.cells.map((line, row) =>
              line.map((cell, column) => (row === layout.inputRow(id) && column === inputColumns.base ? { ...cell, value } : cell)),
            ),
          })),
        },
  ),
});
const shown = (engine: Calculator, row: number, column: number) => engine.at('Portfolio', row, column);
const alone = (book: WorkbookSpec): Calculator => new Calculator(book, () => undefined);

/** The most valuable set within the budgets, by trying all of them. */
function bestOfAll(years: readonly number[]): { value: number; chosen: readonly boolean[] } {
  const { programmes } = portfolio.choice;
  let best = { value: -Infinity, chosen: [] as readonly boolean[] };
  for (let set = 0; set < 2 ** programmes.length; set += 1) {
    const chosen = programmes.map((_, index) => (set >> index) % 2 === 1);
    const members = programmes.filter((_, index) => chosen[index]);
    const groups = members.map(({ group }) => group).filter((group) => group !== '');
    const allowed =
      new Set(groups).size === groups.length &&
      members.every(({ needs }) => needs.every((need) => chosen[need])) &&
      programmes.every(({ mustHave }, index) => !mustHave || chosen[index]) &&
      years.every((budget, year) => members.reduce((sum, { costs }) => sum + costs[year]!, 0) <= budget);
    const value = members.reduce((sum, programme) => sum + programme.value, 0);
    if (allowed && value > best.value) best = { value, chosen };
  }
  return best;
}

describe('Portfolio', () => {
  const engine = alone(spec);
  const rows = portfolio.alternatives.map((_, index) => places.first + index);

  it('holds this programme at several efforts, at the plan as the decimal model has it in each scenario', () => {
    const planned = rows[portfolio.alternatives.findIndex(({ effort }) => effort === 1)]!;
    [at.low, at.npv, at.high].forEach((column, index) => {
      const npv = evaluate(model, new Map([[SCENARIO_INPUT, index + 1]]))
        .constant(ids.result('npv'))!
        .toNumber();
      expect(Number(shown(engine, planned, column)) / npv).toBeCloseTo(1, 9);
    });
    expect(portfolio.alternatives.flatMap(({ effort }) => effort ?? [])).toEqual([0.6, 0.8, 1, 1.2, 1.5]);
  });

  it('chooses the best of all sets, and says what ranking by value per unit of cost loses', () => {
    const best = bestOfAll(document.budgets);
    expect(rows.map((row) => shown(engine, row, at.best))).toEqual(best.chosen.map(Number));
    expect(Number(shown(engine, places.totals, at.npv))).toBeCloseTo(best.value, 4);
    const byRank = rows.reduce((sum, row) => sum + Number(shown(engine, row, at.npv)) * Number(shown(engine, row, at.byRank)), 0);
    expect(Number(shown(engine, places.totals + 2, at.npv))).toBeCloseTo(best.value - byRank, 4);
    expect(best.value).toBeGreaterThan(byRank);
  });

  it('draws at every step of the budgets what the best of all sets is worth there', () => {
    for (let step = 0; step <= STEPS; step += 4) {
      const row = places.frontier + 1 + step;
      const share = Number(shown(engine, row, chartAt.share));
      const { value } = bestOfAll(document.budgets.map((budget) => budget * share));
      expect(Number(shown(engine, row, chartAt.npv))).toBeCloseTo(value, 4);
    }
  });

  it('says on Decision whether the programme belongs to the best set, and in how many trials', () => {
    const { row, column } = fundingAnswer(model);
    const words = String(shown(engine, row, column));
    const share = portfolio.report.programmes.reduce(
      (sum, { effort, shareOfTrials }) => sum + (effort === undefined ? 0 : shareOfTrials),
      0,
    );
    expect(words).toBe(`Yes, at 120 % of the plan: in the best set in ${(100 * share).toFixed(1)} % of 1,000 trials.`);
    const decision = spec.sheets.find(({ name }) => name === 'Decision')!;
    const cells = decision.blocks.flatMap(({ cells }) => cells.flat());
    expect(cells.map(({ formula }) => formula)).toContain(`=Portfolio!A${row + 1}`);
    expect(decision.links!.map(({ target }) => target)).toContainEqual({ sheet: 'Portfolio', cell: 'A1' });
  });

  it.each(['budget.1', 'programme.chat.npv', 'programme.online.cost.2', 'discountRate'])(
    'without the add-in knows nothing once %s is another one, and shows no figure of before',
    (id) => {
      const engine = alone(typed(id, 0.5));
      const answers = [at.best, at.byRank, at.share].map((column) => shown(engine, places.first, column));
      expect(new Set([...answers, shown(engine, places.first, at.npv), shown(engine, places.totals, at.npv)])).toEqual(
        new Set(['not known']),
      );
      expect(shown(engine, places.frontier + 1, frontierAt.npv)).toBe('not known');
      expect(shown(engine, fundingAnswer(model).row, 0)).toBe('not known');
    },
  );

  it('with the add-in follows the inputs: its functions, given the cells of the sheet, answer as what is stored', () => {
    const inputs = spec.sheets.find(({ name }) => name === 'Inputs')!;
    const [block] = inputs.blocks;
    const table = block!.cells.slice(2).map((line) => line.map(({ value, formula }) => (formula === undefined ? (value ?? null) : -1)));
    const own = call('ALTERNATIVES', [table]) as (number | string)[][];
    own.slice(1).forEach((line, index) => {
      const stored = line.map((_, place) => shown(engine, places.first + index, places.stored + place));
      stored.forEach((value, place) => expect(Number(line[place]) / Number(value)).toBeCloseTo(1, 12));
    });
    for (const [column, row, what] of [
      [places.portfolio, places.headings, 'PORTFOLIO'],
      [places.alternatives, places.frontier, 'FRONTIER'],
    ] as const) {
      const sheet = spec.sheets.find(({ name }) => name === 'Portfolio')!;
      const { formula } = sheet.blocks[0]!.cells[row]![column]!;
      const given = /CASE\.\w+\((.*)\),"add-in/
        .exec(formula!)![1]!
        .split(',')
        .map((area) => {
          const [from, to] = area.split(':').map((cell) => parseCell(cell)!) as [
            { row: number; column: number },
            { row: number; column: number },
          ];
          return Array.from({ length: to.row - from.row + 1 }, (_, down) =>
            Array.from({ length: to.column - from.column + 1 }, (__, right) => shown(engine, from.row + down, from.column + right) ?? null),
          );
        });
      const answer = call(what, given) as (number | string)[][];
      if (what === 'PORTFOLIO')
        expect(answer.slice(1, 1 + rows.length).map((line) => line[1])).toEqual(rows.map((at) => shown(engine, at, 6)));
      else
        answer
          .slice(1)
          .forEach((line, index) =>
            expect(Number(line[3])).toBeCloseTo(Number(shown(engine, places.frontier + 1 + index, frontierAt.npv)), 4),
          );
    }
  });

  it('stands for a case with a budget and no other programme, and says where there is no choice', () => {
    const only: BusinessCase = { ...document, programmes: [] };
    expect(specOf(buildModel(only)).sheets.map(({ name }) => name)).toContain('Portfolio');
    const wordsOf = (given: BusinessCase) =>
      specOf(buildModel(given))
        .sheets.find(({ name }) => name === 'Portfolio')!
        .blocks.flatMap(({ cells }) => cells.flat())
        .map(({ value }) => value);
    expect(wordsOf({ ...document, budgets: [] })).toContainEqual(expect.stringMatching(/^No choice under budgets: the case sets none\./));
    expect(specOf(buildModel({ ...document, sheets: [] })).sheets.map(({ name }) => name)).not.toContain('Portfolio');
  });
});
