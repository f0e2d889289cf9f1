import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCase, type BusinessCase } from '../../src/model/case';
import { renderXlsx } from '../../src/render/xlsx';
import { checkHeadings } from '../../src/workbook/standard';
import { compare, subjectOf, type Subject } from '../tools/agreement';
import { stripResults, type CellValue, type CellValues } from '../tools/cell-values';
import { withGnumeric, withLibreOffice } from '../tools/recalculate';
import { unzipSync, strFromU8 } from 'fflate';

/*
 * Other people's calculation engines against the decimal model: every sourced cell of every sheet, results stripped
 * before. Random cases come in one start of LibreOffice.
 */

const PATIENCE = 900_000;
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

/** Everything that is wrong with what an engine has calculated, in lines to read; empty when all agrees. */
function complaints(name: string, subject: Subject, values: CellValues): string[] {
  const { disagreements, compared } = compare(subject, values);
  const lines = disagreements
    .slice(0, 5)
    .map(({ cell, formula, expected, found }) => `${name} ${cell} ${formula}: model ${expected}, engine ${JSON.stringify(found)}`);
  if (disagreements.length > 5) lines.push(`${name}: and ${disagreements.length - 5} more`);
  if (compared < 100) lines.push(`${name}: only ${compared} cells were compared`);
  if (checks(subject, values).some((value) => value !== true))
    lines.push(`${name}: not all checks pass: ${JSON.stringify(checks(subject, values))}`);
  return lines;
}

/** What the checks of class error and the master check show: all have to show TRUE. */
function checks({ spec }: Subject, values: CellValues): unknown[] {
  const sheet = spec.sheets.find(({ kind }) => kind === 'checks');
  const cells = values.get(sheet?.name ?? '') ?? new Map<string, CellValue>();
  const headings = [...cells].filter(([, value]) => value === checkHeadings.passed || value === checkHeadings.class).map(([a1]) => a1);
  const [classes = '', passed = ''] = headings.map((a1) => a1.replace(/\d+$/, ''));
  const first = Number(/\d+$/.exec(headings[0] ?? '')?.[0]);
  const rows = [...cells].filter(([a1, value]) => value === 'Error' && a1.startsWith(classes) && Number(a1.slice(classes.length)) > first);
  if (rows.length < 5) return [`${rows.length} checks found`];
  return [cells.get('B2'), ...rows.map(([a1]) => cells.get(passed + a1.slice(classes.length)))];
}

describe('independent engines agree with the decimal model', () => {
  const subjects = new Map(TEMPLATES.map((name) => [name, subjectOf(template(name))]));
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
    '%s, on every template',
    async (_, engine) => {
      const values = await engine(written);
      expect(TEMPLATES.flatMap((name) => complaints(name, subjects.get(name) as Subject, values.get(name) as CellValues))).toEqual([]);
    },
    PATIENCE,
  );
});
