import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { buildModel } from '../../src/model/lines/build-model';
import { parseCase } from '../../src/model/document';
import { renderXlsx } from '../../src/render/xlsx';
import type { ChartKind, WorkbookSpec } from '../../src/workbook/spec';
import { specOf } from '../../src/workbook/specOf';
import { invalidities } from '../tools/validate-package';
import { smallSpec } from '../workbook/fixtures/small';

/* The files against the schemas of ECMA-376, by Microsoft's own validator. */

const example = (name: string): WorkbookSpec => {
  const parsed = parseCase(JSON.parse(readFileSync(join(__dirname, '../../assets/examples', `${name}.json`), 'utf8')));
  if (!parsed.ok) throw new Error('The example has faults.');
  return specOf(buildModel(parsed.case));
};

describe('the package of a file', () => {
  it.each(['telecom', 'retail', 'b2b', 'contact-centre'])('keeps to the schemas: %s', async (name) => {
    expect(await invalidities(await renderXlsx(example(name)))).toEqual([]);
  });

  it.each(['line', 'columnClustered', 'columnStacked', 'barClustered', 'barStacked', 'area'] satisfies ChartKind[])(
    'keeps to the schemas with a chart of the kind %s',
    async (kind) => {
      const spec = {
        ...smallSpec,
        sheets: smallSpec.sheets.map((sheet) => ({ ...sheet, charts: sheet.charts.map((chart) => ({ ...chart, kind })) })),
      };
      expect(await invalidities(await renderXlsx(spec))).toEqual([]);
    },
  );

  it('is found wanting where an element has its children in another order', async () => {
    const parts = unzipSync(await renderXlsx(smallSpec));
    const styles = strFromU8(parts['xl/styles.xml'] as Uint8Array);
    parts['xl/styles.xml'] = strToU8(styles.replace(/<b val="1"><\/b>(.*?)<\/font>/, '$1<b val="1"></b></font>'));
    expect((await invalidities(zipSync(parts))).join('\n')).toMatch(/styles\.xml.*font.*unexpected child element.*main:b/);
  });
});
