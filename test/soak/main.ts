import { newCase } from '../../src/model/document';
import { buildModel } from '../../src/model/lines/build-model';
import { Host, insertWorkbook, listSets, type ExcelRun } from '../../src/render/officejs';
import { removeCase } from '../../src/render/officejs/remove';
import { specOf } from '../../src/workbook/specOf';
import { startWorkbench } from '../workbench/support/workbench';

const options = { patience: { poll: 1, retries: [1, 1] } };

/**
 * `npm run soak [-- cases [cycles [periods]]]`: so many blank cases of so many periods into one workbook, then so many insertions,
 * each followed by a removal, over the workbench's grid and the unmodified office.js. Prints the time of each and the memory that is
 * left after a collection, and fails where the last ones take more than twice the first.
 */
async function main([cases = '50', cycles = '100', periods = '3']: readonly string[]): Promise<void> {
  const blank = newCase('2026-11-22', 'EUR');
  const spec = specOf(buildModel({ ...blank, sheets: [], timeline: { ...blank.timeline, periods: Number(periods) } }));
  const grown = await soak('case', Number(cases), true, async (run) => {
    await insertWorkbook(run, spec, options);
    await calculated(run);
  });
  const turned = await soak('cycle', Number(cycles), false, async (run) => {
    await insertWorkbook(run, spec, options);
    const [found] = await listSets(new Host(run));
    if (found) await removeCase(run, found, options);
  });
  if (!grown || !turned) process.exitCode = 1;
}

/** Reads what was inserted last, as the pane does: what is put off until somebody reads belongs to the time of its insertion. */
const calculated = (run: ExcelRun): Promise<void> =>
  run({}, async (context) => {
    context.workbook.worksheets.getLast().getUsedRange().load('values');
    await context.sync();
  });

/**
 * @param stays whether what is done stays in the workbook: then the memory that each adds counts, else what is held in all.
 * @returns whether time and memory stayed within twice the first ones.
 */
async function soak(what: string, count: number, stays: boolean, work: (run: ExcelRun) => Promise<void>): Promise<boolean> {
  const bench = startWorkbench();
  const times: number[] = [];
  const memory: number[] = [];
  for (let index = 0; index < count; index++) {
    const began = process.cpuUsage();
    await work((given, batch) => bench.Excel.run(given, batch));
    const { user, system } = process.cpuUsage(began);
    times.push((user + system) / 1e6);
    bench.sent.length = 0; // the client's own record of what it sent is no part of the workbench
    bench.events.length = 0;
    bench.commands.length = 0;
    (globalThis as { gc?: () => void }).gc?.();
    memory.push(process.memoryUsage().heapUsed / 1e6);
    if (index % 5 === 4 || index < 4)
      process.stdout.write(
        `${what} ${index + 1}: ${(times[index] ?? 0).toFixed(1)} s of a processor, ${Math.round(memory[index] ?? 0)} MB\n`,
      );
  }
  bench.dispose();
  const added = memory.slice(1).map((held, index) => held - (memory[index] ?? 0));
  const [slower, larger] = [growth(times), growth(stays ? added : memory)];
  process.stdout.write(
    `${what}s: the last take ${slower.toFixed(2)} times as long as the first, in ${larger.toFixed(2)} times the memory\n`,
  );
  return slower <= 2 && larger <= 2;
}

/** The median of the last over that of the first: five each, or the halves of fewer than ten. */
function growth(values: readonly number[]): number {
  const few = Math.min(5, Math.floor(values.length / 2));
  const middle = (part: readonly number[]) => [...part].sort((a, b) => a - b)[Math.floor(part.length / 2)] ?? NaN;
  return middle(values.slice(-few)) / middle(values.slice(0, few));
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 2;
});
