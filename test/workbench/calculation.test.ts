import { Calculation } from '../../src/workbench/objects/univer/calculation';
import type { UniverApi } from '../../src/workbench/objects/univer/univer';
import { startWorkbench, type Workbench } from './support/workbench';

const START = 'formula.mutation.set-formula-calculation-start';
const NOTICE = 'formula.mutation.set-formula-calculation-notification';
const after = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

describe('over the grid', () => {
  let bench: Workbench;
  beforeEach(() => void (bench = startWorkbench()));
  afterEach(() => bench.dispose());

  const write = (address: string, value: unknown, read?: string) =>
    bench.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange(address).values = [[value]];
      const result = read === undefined ? undefined : sheet.getRange(read).load('values');
      await context.sync();
      return result?.values[0]?.[0] as unknown;
    });

  // The grid wants to calculate a tenth of a second after a change, which is put off while requests come.
  it.each([60, 90, 110, 130, 200])('a reading sees a change of its own request, %p ms after another that is put off', async (pause) => {
    await write('B1', '=A1+1');
    expect(await write('B2', '=A2*2', 'B2')).toBe(0);
    for (let value = 1; value <= 4; value++) {
      await write('A1', value);
      await after(pause);
      expect(await write('A2', 100 * value, 'B2')).toBe(200 * value);
    }
  });

  it('a reading sees every change when writes and readings come as fast as they can', async () => {
    await write('B1', '=SUM(A1:A50)');
    const writes = Array.from({ length: 50 }, (_, index) => write(`A${index + 1}`, index + 1, index % 7 === 0 ? 'B1' : undefined));
    await Promise.all(writes);
    expect(await write('D1', 1, 'B1')).toBe(1275);
  });

  it.each([
    ['Recalculate', false],
    ['Full', true],
  ] as const)('told to calculate by %s, formulas that depend on no change are calculated: %p', async (type, all) => {
    await write('B1', '=A1+1', 'B1');
    const whole: boolean[] = [];
    bench.api.addEvent(bench.api.Event.CommandExecuted, ({ id, params }: { id: string; params?: { forceCalculation?: boolean } }) => {
      if (id === START) whole.push(params?.forceCalculation === true);
    });
    await write('A1', 5);
    await bench.Excel.run(async (context) => {
      context.application.calculate(type);
      await context.sync();
    });
    expect(await write('D1', 1, 'B1')).toBe(6);
    expect(whole.includes(true)).toBe(all);
  });
});

/** A grid that calculates nothing and says what it was told to. */
function silentGrid(lost?: number) {
  const listeners: Record<string, ((command: object) => void)[]> = { before: [], executed: [] };
  const started: unknown[] = [];
  const waits: (() => void)[] = [];
  let asked = 0;
  const executeCommand = (id: string, params: object) => {
    const command = { id, params, cancel: false };
    listeners['before']!.forEach((listener) => listener(command));
    if (command.cancel) return Promise.resolve(false);
    if (id === START) started.push(params);
    listeners['executed']!.forEach((listener) => listener(command));
    return Promise.resolve(true);
  };
  const api = {
    Event: { BeforeCommandExecute: 'before', CommandExecuted: 'executed' },
    addEvent: (name: string, listener: (command: object) => void) => listeners[name]!.push(listener),
    executeCommand,
    getFormula: () => ({
      onCalculationResultApplied: () => new Promise<void>((done) => waits.push(done)),
      executeCalculation: () => void asked++,
    }),
  };
  return {
    calculation: new Calculation(api as unknown as UniverApi, lost),
    asked: () => asked,
    /** What a wait for a start that does not come ends with. */
    async gives() {
      for (const done of waits.splice(0)) done();
      await after(5);
    },
    started,
    change: () => executeCommand('sheet.mutation.set-range-values', {}),
    wants: (...cells: string[]) => executeCommand(START, { dirtyRanges: cells, forceCalculation: false }),
    async ends(state = 3) {
      await executeCommand(NOTICE, { functionsExecutedState: state });
      await this.gives();
    },
  };
}

describe('over a grid that is told when it is done', () => {
  const settled = async (promise: Promise<void>) => {
    let done = false;
    void promise.then(() => (done = true));
    await after(5);
    return () => done;
  };

  it('what comes while a calculation is under way is calculated after it, all at once', async () => {
    const grid = silentGrid();
    await grid.change();
    await grid.wants('A1');
    await after(5);
    await grid.change();
    await grid.wants('A2');
    await grid.wants('A3');
    expect(grid.started).toHaveLength(1);
    await grid.ends();
    expect(grid.started).toEqual([
      { dirtyRanges: ['A1'], forceCalculation: false },
      { dirtyRanges: ['A2', 'A3'], forceCalculation: false },
    ]);
  });

  it('a reading waits past the end of a calculation that began before the change it has to see', async () => {
    const grid = silentGrid();
    await grid.change();
    await grid.wants('A1');
    await after(5);
    await grid.change();
    const done = await settled(grid.calculation.settle());
    await grid.ends();
    expect(done()).toBe(false);
    await grid.wants('A2');
    await after(5);
    await grid.ends();
    expect(done()).toBe(true);
  });

  it('a calculation that the grid lets fall is begun anew instead of being waited for', async () => {
    const grid = silentGrid(50);
    await grid.change();
    await grid.wants('A1');
    await after(5);
    const done = await settled(grid.calculation.settle());
    await grid.gives();
    expect(grid.asked()).toBe(0);
    await after(60);
    await grid.gives();
    expect(grid.asked()).toBe(1);
    await grid.wants('A1');
    await after(5);
    await grid.ends();
    expect(done()).toBe(true);
  });

  it('a calculation that is stopped is not taken for one that is done', async () => {
    const grid = silentGrid();
    await grid.change();
    await grid.wants('A1');
    const done = await settled(grid.calculation.settle());
    await grid.ends(1);
    expect(done()).toBe(false);
    await grid.wants('A1');
    await after(5);
    await grid.ends();
    expect(done()).toBe(true);
  });
});
