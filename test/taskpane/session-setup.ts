import { parseCase, type BusinessCase, type Scenario } from '../../src/model/document';
import type { CaseSet } from '../../src/render/officejs';
import type { Engine, SessionServices } from '../../src/taskpane/session/contract';
import type { Preview } from '../../src/taskpane/session/preview';
import { Session } from '../../src/taskpane/session/session';
import { here, nothingChanges, telecomCase } from './example';

export const plan = { ...nothingChanges, rowsAdded: 1 };
export const done = { set: 1, sheets: ['Cover', 'Decision'], manual: false };

/** A case as it is found in the workbook. */
const caseSet = (set: number): CaseSet => ({
  set,
  prefix: 'CX_',
  title: 'Telecom',
  sheets: [],
  missing: [],
  unfinished: undefined,
  names: new Map(),
});

/** A session over services that can be held back, made to fail, and looked at. */
export function setUp(services: Partial<SessionServices> = {}) {
  const inserted: BusinessCase[] = [];
  const updated: BusinessCase[] = [];
  const engine: Engine = {
    start: async () => telecomCase(),
    parse: parseCase,
  };
  const preview = jest.fn(async ({ segments }: BusinessCase): Promise<Preview> => {
    const given = (scenario: Scenario) => ({
      npv: segments[0]?.customers[scenario] ?? 0,
      roi: 0,
      payback: 1,
      customersKept: 0,
      horizon: 5,
    });
    return { low: given('low'), base: given('base'), high: given('high') };
  });
  const session = new Session(
    {
      engine: async () => engine,
      preview,
      insert: async (checked) => {
        inserted.push(checked);
        return done;
      },
      read: async () => telecomCase(),
      planUpdate: async () => plan,
      update: async (_set, _before, after) => {
        updated.push(after);
        return done;
      },
      planRemoval: async (set) => ({ asked: caseSet(set), sheets: done.sheets, dependents: [] }),
      remove: async () => done.sheets,
      surroundings: () => here,
      storage: { load: async () => undefined, keep: async () => undefined, settle: async () => undefined, discard: async () => undefined },
      now: () => 0,
      explain: (error) => ({ problem: (error as Error).message, advice: 'Try again.' }),
      ...services,
    },
    'telecom',
  );
  return { session, inserted, updated, engine, preview };
}
