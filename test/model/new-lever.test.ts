import type { LeverWords } from '../../src/model/document/lever-vocabulary';
import type { Acting } from '../../src/model/lines/levers/acting';
import type * as Vocabulary from '../../src/model/document/lever-vocabulary';
import type * as Expressions from '../../src/model/language/expression';
import type * as Ids from '../../src/model/lines/ids';
import type * as Levers from '../../src/model/lines/levers';
import type * as Scopes from '../../src/model/lines/scope';

/*
 * A kind of lever the project does not have, from the two things a new kind is: an entry of the vocabulary and a line file.
 * Whatever else knows levers must follow by itself.
 */
jest.mock('../../src/model/document/lever-vocabulary', () => {
  const actual = jest.requireActual<typeof Vocabulary>('../../src/model/document/lever-vocabulary');
  const winBack: LeverWords = {
    title: 'Some who left come back',
    sentence: 'Wins back a share of the customers who leave without the programme.',
    picture: { before: 'M4 6 H52', after: 'M52 30 H4' },
    benefit: 'Margin of customers won back',
    size: { label: 'Share won back', unit: 'of customers lost', bounds: { min: 0, max: 1 }, favours: 'high', format: 'percent2' },
    atMostAll: true,
  };
  const vocabulary: Readonly<Record<string, LeverWords>> = { ...actual.LEVER_VOCABULARY, winBack };
  return { ...actual, LEVER_VOCABULARY: vocabulary, leverWords: (kind: string) => vocabulary[kind] };
});
jest.mock('../../src/model/lines/levers', () => {
  const actual = jest.requireActual<typeof Levers>('../../src/model/lines/levers');
  const { at, mul } = jest.requireActual<typeof Expressions>('../../src/model/language/expression');
  const { ids } = jest.requireActual<typeof Ids>('../../src/model/lines/ids');
  const { effectIn } = jest.requireActual<typeof Scopes>('../../src/model/lines/scope');
  const winBack: Acting = {
    acts: 'wins',
    won: (lever, segment) => mul(at(ids.lostWithout(segment)), effectIn(lever, segment)),
    acquired: true,
  };
  return { actingOf: (kind: string) => (kind === 'winBack' ? winBack : actual.actingOf(kind as 'churn')) };
});

import { LEVER_KINDS, parseCase, withNumbers, type BusinessCase, type Lever } from '../../src/model/document';
import { compile } from '../../src/model/columnar/compile';
import { evaluate } from '../../src/model/exact/evaluate';
import { buildModel } from '../../src/model/lines/build-model';
import { ids } from '../../src/model/lines/ids';
import { changesStep } from '../../src/taskpane/form/steps/changes';
import { lint } from '../../src/workbook/lint';
import { readCase } from '../../src/workbook/reading';
import { specOf } from '../../src/workbook/specOf';
import { contentOf } from '../workbook/support/content-of';
import { spreadsheetOf } from './spreadsheet-of';
import { estimate, sampleCase } from './sample-case';

const KIND = 'winBack' as Lever['kind'];

/** The sample case with a lever of the new kind beside those it has. */
const document = withNumbers<BusinessCase>({
  ...sampleCase,
  levers: [
    ...sampleCase.levers,
    {
      id: 'calls',
      name: 'Calls to who left',
      kind: KIND,
      size: estimate(0.05, 0.02, 0.08),
      attribution: estimate(0.9),
      decay: estimate(0),
      start: 3,
      ramp: 6,
      segments: ['mobile'],
    },
  ],
});
const model = buildModel(document);
const values = evaluate(model);

describe('a kind of lever that is one entry of the vocabulary and one line file', () => {
  test('is part of the schema, and its size has bounds', () => {
    expect(LEVER_KINDS).toContain(KIND);
    expect(parseCase(document)).toEqual({ ok: true, case: document });
    const broken = JSON.parse(JSON.stringify(document)) as { levers: { size: { high: number } }[] };
    broken.levers.at(-1)!.size.high = 2;
    expect(parseCase(broken)).toMatchObject({ ok: false });
  });

  test('does what its line says, and its parts add up', () => {
    const lost = values.period(ids.lostWithout('mobile'), 6)!.toNumber();
    const effect = values.period(ids.leverEffect('calls'), 6)!.toNumber();
    expect(effect).toBeGreaterThan(0);
    expect(values.period(ids.won('mobile', 'calls'), 6)!.toNumber()).toBeCloseTo(lost * effect, 9);
    expect(values.constant(ids.leverNpv('calls'))!.toNumber()).not.toBe(0);
    const parts = document.levers.reduce((sum, { id }) => sum + values.constant(ids.leverNpv(id))!.toNumber(), 0);
    expect(parts).toBeCloseTo(values.constant(ids.result('npv'))!.toNumber(), 6);
  });

  test('is read alike by the three readers', () => {
    const npv = values.constant(ids.result('npv'))!.toNumber();
    const program = compile(model, { constants: [ids.result('npv')], totals: [], series: [] });
    expect(program.run(1, new Map()).constant(ids.result('npv'))[0]).toBeCloseTo(npv, 5);
    const { sheet, book } = spreadsheetOf(model);
    const { sheet: name, row } = book.line(ids.result('npv'));
    expect(sheet.get(name, 'C', row)).toBeCloseTo(npv, 5);
  });

  test('has its rows in a workbook without a finding, and comes back from it', () => {
    const spec = specOf(model);
    expect(lint(spec)).toEqual([]);
    const text = JSON.stringify(spec.sheets);
    for (const label of ['Won by Calls to who left: Mobile', 'Margin of customers won back', 'NPV of Calls to who left'])
      expect(text).toContain(label);
    expect(readCase(contentOf(document))).toEqual({ ok: true, case: document });
  });

  test('is offered by the form and described there', () => {
    const step = changesStep(document);
    expect(step.additions).toContainEqual({ label: 'Some who left come back', list: 'levers', kind: KIND });
    expect(step.sections.at(-1)).toMatchObject({ id: 'lever:calls', lever: KIND });
  });
});
