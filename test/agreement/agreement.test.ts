import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCase, type BusinessCase } from '../../src/model/document';
import { renderXlsx } from '../../src/render/xlsx';
import { checkHeadings, checkResults } from '../../src/workbook/standard';
import { arbitraryCase } from '../model/arbitrary-case';
import { curvedCase } from '../model/tenured-case';
import { roundingOf } from '../model/rounding';
import { compare, subjectOf, type Agreement, type Disagreement, type Subject } from '../../src/cli/proof/agreement';
import { stripResults, type CellValue, type CellValues } from '../../src/cli/proof/cell-values';
import { withGnumeric, withLibreOffice } from '../../src/cli/proof/recalculate';
import { unzipSync, strFromU8 } from 'fflate';
import { seedOr } from '../tools/seed';

/*
 * Other people's calculation engines against the decimal model: every sourced cell of every sheet, results stripped
 * before. Random cases come in one start of LibreOffice.
 */

const PATIENCE = 600_000;
const TEMPLATES = ['telecom', 'retail', 'b2b', 'contact-centre'];

const template = (name: string): BusinessCase => {
  const parsed = parseCase(JSON.parse(readFileSync(join(__dirname, '../../assets/examples', `${name}.json`), 'utf8')));
  if (!parsed.ok) throw new Error(parsed.faults.map(({ message }) => message).join('\n'));
  return parsed.case;
};

const files = async (subjects: ReadonlyMap<string, Subject>): Promise<Map<string, Uint8Array>> => {
  const written = new Map<string, Uint8Array>();
  for (const [name, { spec }] of subjects) written.set(name, await renderXlsx(spec));
  return written;
};

/** How many random cases, and where the sequence begins: `npm run agreement` takes the hundred, a test run a sample of them. */
const CASES = Number(process.env['AGREEMENT_CASES'] ?? 16);
const SEED = Number(process.env['AGREEMENT_SEED'] ?? seedOr(1));

/** The random cases in the batches that share a start of LibreOffice: three quarters small, a few as large as cases get. */
function batches(): [string, BusinessCase[]][] {
  const sizes = [
    { what: 'small', share: 0.25, size: { segments: 2, levers: 3, periods: 8 }, seed: SEED },
    { what: 'small', share: 0.25, size: { segments: 2, levers: 3, periods: 8 }, seed: SEED + 1 },
    { what: 'small', share: 0.25, size: { segments: 3, levers: 4, periods: 6 }, seed: SEED + 2 },
    { what: 'middling', share: 0.22, size: { segments: 4, levers: 5, periods: 24 }, seed: SEED + 3 },
    { what: 'large', share: 0.03, size: { segments: 8, levers: 12, periods: 60 }, seed: SEED + 4 },
  ];
  return sizes.map(({ what, share, size, seed }) => {
    const documents = fc.sample(arbitraryCase(size), { numRuns: Math.max(1, Math.round(CASES * share)), seed });
    return [`${documents.length} ${what}, from seed ${seed}`, documents];
  });
}

/** Charts calculate nothing, and take an engine longer than the cells. */
const withoutCharts = (subject: Subject): Subject => ({
  ...subject,
  spec: { ...subject.spec, sheets: subject.spec.sheets.map((sheet) => ({ ...sheet, charts: [] })) },
});

/** An example has no figure that rounding could excuse. */
const all = (_: Subject, { disagreements }: Agreement): readonly Disagreement[] => disagreements;

/** Of the cells of a random case: as many may differ by what rounding explains where figures cancel. */
const ROUNDED = 0.01;

/** Disagreements that rounding does not explain: all, if it would have to explain many. */
function unexplained({ model, values }: Subject, { disagreements, compared }: Agreement): readonly Disagreement[] {
  const rounding = roundingOf(model, values);
  const left = disagreements.filter(({ source, expected, found }) => {
    const off = typeof expected === 'number' && typeof found === 'number' ? Math.abs(found - expected) : Number.NaN;
    return !(source !== undefined && off <= rounding(source));
  });
  return disagreements.length - left.length <= ROUNDED * compared ? left : disagreements;
}

/** Everything that is wrong with what an engine has calculated, in lines to read; empty when all agrees. */
function complaints(name: string, subject: Subject, values: CellValues, judged = all): string[] {
  const agreement = compare(subject, values);
  const { compared } = agreement;
  const disagreements = judged(subject, agreement);
  const lines = disagreements
    .slice(0, 5)
    .map(({ cell, formula, expected, found }) => `${name} ${cell} ${formula}: model ${expected}, engine ${JSON.stringify(found)}`);
  if (disagreements.length > 5) lines.push(`${name}: and ${disagreements.length - 5} more`);
  if (compared < 100) lines.push(`${name}: only ${compared} cells were compared`);
  lines.push(...failing(subject, values).map((check) => `${name}: ${check}`));
  return lines;
}

/** The checks of class error that neither pass nor say that they do not apply, and the master check if it is not TRUE. */
function failing({ spec }: Subject, values: CellValues): string[] {
  const name = spec.sheets.find(({ kind }) => kind === 'checks')?.name ?? '';
  const cells = values.get(name) ?? new Map<string, CellValue>();
  const column = (heading: string): string => [...cells].find(([, value]) => value === heading)?.[0].replace(/\d+$/, '') ?? '';
  const headings = Number(/\d+$/.exec([...cells].find(([, value]) => value === checkHeadings.passed)?.[0] ?? '')?.[0]);
  const classes = column(checkHeadings.class);
  const rows = [...cells].flatMap(([a1, value]) => {
    const row = Number(a1.slice(classes.length));
    return value === 'Error' && a1.startsWith(classes) && row > headings ? [row] : [];
  });
  const fine: readonly unknown[] = [checkResults.passed, checkResults.idle];
  const failed = rows.filter((row) => !fine.includes(cells.get(column(checkHeadings.passed) + row)));
  return [
    ...(rows.length < 5 ? [`only ${rows.length} checks were found`] : []),
    ...(cells.get('B2') === true ? [] : ['the master check does not pass']),
    ...failed.map((row) => `check "${String(cells.get(`A${row}`))}" fails with ${String(cells.get(column(checkHeadings.value) + row))}`),
  ];
}

describe('independent engines agree with the decimal model', () => {
  const subjects = new Map([
    ...TEMPLATES.map((name) => [name, subjectOf(template(name))] as const),
    // What no template has: logarithms of the gamma function in cells.
    ['curves of tenure', subjectOf(curvedCase)],
  ]);
  let written: Map<string, Uint8Array>;
  beforeAll(async () => {
    written = await files(subjects);
  }, PATIENCE);

  it('starts from files that hold no result of any formula', () => {
    for (const file of written.values()) {
      for (const [path, bytes] of Object.entries(unzipSync(stripResults(file)))) {
        if (path.startsWith('xl/worksheets/sheet')) expect(strFromU8(bytes)).not.toMatch(/<\/f>\s*<v>/);
      }
    }
  });

  it.each([
    ['LibreOffice', withLibreOffice],
    ['Gnumeric', withGnumeric],
  ])(
    '%s, on every template and curve of tenure',
    async (_, engine) => {
      const values = await engine(written);
      expect([...subjects].flatMap(([name, subject]) => complaints(name, subject, values.get(name) as CellValues))).toEqual([]);
    },
    PATIENCE,
  );

  it.each(batches())(
    'LibreOffice, on random cases: %s',
    async (_, documents) => {
      const random = new Map(documents.map((document, index) => [`random-${index}`, withoutCharts(subjectOf(document))]));
      const values = await withLibreOffice(await files(random));
      expect([...random].flatMap(([name, subject]) => complaints(name, subject, values.get(name) as CellValues, unexplained))).toEqual([]);
    },
    PATIENCE,
  );
});
