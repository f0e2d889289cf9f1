import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildModel } from '../../src/model/lines/build-model';
import { parseCase } from '../../src/model/document';
import { evaluate } from '../../src/model/exact/evaluate';
import { renderXlsx } from '../../src/render/xlsx';
import { specOf } from '../../src/workbook/specOf';
import { type Bench, medianMilliseconds } from './bench';

const TEMPLATES = ['telecom', 'retail', 'b2b', 'contact-centre'];

const modelOf = (name: string) => {
  const parsed = parseCase(JSON.parse(readFileSync(join(__dirname, '../../assets/examples', `${name}.json`), 'utf8')));
  if (!parsed.ok) throw new Error(`The example ${name} has faults.`);
  return buildModel(parsed.case);
};

/** The template with the most values: lines times periods. */
const largest = () =>
  TEMPLATES.map((name) => ({ name, model: modelOf(name) })).sort(
    (a, b) => b.model.lines.length * b.model.periods - a.model.lines.length * a.model.periods,
  )[0]!;

const detail = (): string => {
  const { name, model } = largest();
  return `${name}: ${model.lines.length} lines x ${model.periods} periods`;
};

/** From a case to its workbook, for the largest template. */
export const benches: readonly Bench[] = [
  {
    name: 'Decimal model of the largest template',
    goal: 'at most 300 ms',
    run() {
      const { model } = largest();
      const everything = () => {
        const values = evaluate(model);
        for (const { id } of model.lines) for (let t = 1; t <= model.periods; t += 1) values.period(id, t);
      };
      return { value: medianMilliseconds(everything), unit: 'ms', detail: detail() };
    },
  },
  {
    name: 'Workbook of the largest template as a value',
    goal: 'at most 200 ms',
    run() {
      const { model } = largest();
      return { value: medianMilliseconds(() => specOf(model)), unit: 'ms', detail: detail() };
    },
  },
  {
    name: 'Largest template as .xlsx, with the start of the library',
    goal: 'at most 3,000 ms',
    async run() {
      const spec = specOf(largest().model);
      const start = performance.now();
      const file = await renderXlsx(spec);
      return { value: performance.now() - start, unit: 'ms', detail: `${detail()}; ${Math.round(file.length / 1024)} KB` };
    },
  },
];
