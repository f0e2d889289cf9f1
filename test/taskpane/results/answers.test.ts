import { join } from 'node:path';
import { examples } from '../../../src/build/examples';
import { SCENARIOS } from '../../../src/model/document';
import { buildModel } from '../../../src/model/lines/build-model';
import { answersOf } from '../../../src/taskpane/results/answers';
import { caseFigures } from '../../../src/taskpane/results/caseFigures';
import { summaryText } from '../../../src/taskpane/results/summaryText';
import type { WorkbookSpec } from '../../../src/workbook/spec';
import { specOf } from '../../../src/workbook/specOf';
import { withValues } from '../../../src/workbook/values';

/** What stands right of the labels of a sheet, as a file shows it. */
function rightOfLabels({ sheets }: WorkbookSpec, name: string): Map<string, readonly unknown[]> {
  const found = new Map<string, readonly unknown[]>();
  for (const line of sheets.find((each) => each.name === name)!.blocks[0]!.cells)
    line.forEach(({ value }, column) => {
      if (typeof value === 'string' && !found.has(value))
        found.set(
          value,
          line.slice(column + 1).map((cell) => cell.value),
        );
    });
  return found;
}

// One scenario an example: each costs the calculation of a whole workbook.
const cases = Object.entries(examples(join(__dirname, '../../..'))).map(
  ([name, document], index) => [name, { ...document, scenario: SCENARIOS[index % SCENARIOS.length]! }] as const,
);
const BUDGET_QUESTION = 'Is it a better use of the budget?';
const GRADES = {
  experiment: 'Experiments',
  measured: 'Own data',
  benchmark: 'Benchmarks',
  judgment: 'Judgments',
  unconfirmed: 'Not confirmed by anybody',
} as const;

describe.each(cases)('the results of %s in the pane', (_, document) => {
  const model = buildModel(document);
  const book = withValues(specOf(model), model);
  const decision = rightOfLabels(book, 'Decision');
  const figures = caseFigures(document, document.scenario);
  const answers = answersOf(document, figures, 'en-US');

  it('answer what finance asks in the words of the Decision sheet', () => {
    const alike = answers.filter(({ question }) => document.budgets.length === 0 || question !== BUDGET_QUESTION);
    expect(alike.map(({ question, sentence }) => [question, sentence])).toEqual(
      alike.map(({ question }) => [question, decision.get(question)?.[0]]),
    );
  });

  it('leave the choice under budgets to the sheet that has made it', () => {
    const { sentence, target } = answers.find(({ question }) => question === BUDGET_QUESTION)!;
    expect(sentence.startsWith('Portfolio says')).toBe(document.budgets.length > 0);
    expect(target).toMatchObject({ sheet: 'Portfolio' });
    if (document.budgets.length > 0) expect(decision.get(BUDGET_QUESTION)?.[0]).toMatch(/in .* % of 1,000 trials/);
  });

  it('give the retention and the grades of the Decision sheet', () => {
    for (const { name, before, after } of figures.segments) {
      const [shownBefore, shownAfter] = (decision.get(name) ?? []) as number[];
      expect(before).toBeCloseTo(shownBefore!, 12);
      expect(after).toBeCloseTo(shownAfter!, 12);
    }
    for (const [grade, label] of Object.entries(GRADES))
      expect(figures.grades[grade as keyof typeof GRADES] ?? 0).toBeCloseTo(Number(decision.get(label)?.[0]), 4);
  });

  it('lead to cells that are there', () => {
    const names = book.names.map(({ name }) => name);
    for (const { target } of answers) {
      expect(names).toContain(`CX_${'name' in target ? target.name : ''}`);
    }
    expect(decision.has('Net present value, risk-adjusted')).toBe(true);
  });

  it('are copied with their title, their basis, and what nobody has confirmed', () => {
    const all = { low: figures, base: figures, high: figures };
    const [title, basis, npv, ...rest] = summaryText(document, all, answers, figures.unconfirmed.length, 'en-US');
    expect(title).toBe(document.title);
    expect(basis).toMatch(/^[A-Z]{3} over \d+ \w+ at [\d.]+% a year, after [\d.]+% tax\.$/);
    expect(npv).toMatch(/^Net present value in [A-Z]{3}: cautious -?[\d,]+, base -?[\d,]+, optimistic -?[\d,]+\./);
    expect(rest).toHaveLength(answers.length + 1);
  });
});
