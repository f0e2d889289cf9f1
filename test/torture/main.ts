import { actionsOf, CODES, suffer, type Work, WORKS } from './torture';

/**
 * `npm run torture [-- work [every]]`: a fault at every action of an insertion, an update and a removal, the error codes of
 * Excel in turn, then every code at every fiftieth action; a co-author works meanwhile. `every` takes each n-th action only.
 */
async function main([work, every = '1']: readonly string[]): Promise<void> {
  const chosen = WORKS.filter((each) => work === undefined || each === work);
  if (chosen.length === 0) throw new Error(`There is no "${work}"; there are ${WORKS.join(', ')}.`);
  for (const each of chosen) await torture(each, Number(every));
}

async function torture(work: Work, every: number): Promise<void> {
  const began = performance.now();
  const actions = await actionsOf(work);
  const places = Array.from({ length: Math.ceil(actions / every) }, (_, index) => index * every);
  const faults = [
    ...places.map((at, index) => ({ at, code: CODES[index % CODES.length] ?? 'GeneralException' })),
    ...places.filter((_, index) => index % 50 === 25).flatMap((at) => CODES.map((code) => ({ at, code }))),
  ];
  let complaints = 0;
  for (const [index, fault] of faults.entries()) {
    for (const complaint of await suffer(work, fault)) {
      complaints++;
      process.stdout.write(`${complaint}\n`);
    }
    if (index % 100 === 99) process.stderr.write(`${work}: ${index + 1} of ${faults.length}\n`);
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(`${work}: ${actions} actions, ${faults.length} faults in ${seconds} s; ${complaints} complaints\n`);
  if (complaints > 0) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 2;
});
