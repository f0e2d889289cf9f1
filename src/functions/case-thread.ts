import { elsewhere, type FunctionWorker } from './elsewhere';
import { later, type Part } from './later';

const onThread = elsewhere(
  () => new Worker(new URL('./case-worker.ts', import.meta.url), { name: 'case-functions-worker' }) as unknown as FunctionWorker,
  later(() => import(/* webpackChunkName: "case-functions" */ './case-functions') as Promise<Part>),
);

/** The functions of whole cases, calculated in a thread of their own. */
export const threaded = (names: readonly string[]): Part => Object.fromEntries(names.map((name) => [name, onThread(name)]));
