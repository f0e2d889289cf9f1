import { strFromU8, unzipSync } from 'fflate';
import { renderXlsx } from '../../src/render/xlsx';
import { smallSpec, withCell, withSheet } from '../workbook/fixtures/small';
import type { StyleName } from '../../src/workbook/styles';
import type { WorkbookSpec } from '../../src/workbook/spec';

const order = smallSpec.sheets.map((sheet) => sheet.name);

/** The parts of a rendered workbook as text. */
async function parts(spec: WorkbookSpec): Promise<{ part: (path: string) => string; sheet: (name: string) => string; charts: string[] }> {
  const files = unzipSync(await renderXlsx(spec));
  const part = (path: string): string => strFromU8(files[path] as Uint8Array);
  return {
    part,
    sheet: (name) => part(`xl/worksheets/sheet${order.indexOf(name) + 1}.xml`),
    charts: Object.keys(files).filter((path) => path.startsWith('xl/charts/chart')).map(part), // prettier-ignore
  };
}

describe('renderXlsx', () => {
  let book: Awaited<ReturnType<typeof parts>>;
  beforeAll(async () => {
    book = await parts(smallSpec);
  });

  it('writes formulas without = and without cached results', () => {
    expect(book.sheet('Customers')).toMatch(/<c r="F8" s="\d+"><f>E8\*F6<\/f><\/c>/);
    expect(book.sheet('Customers')).not.toMatch(/<f>[^<]*<\/f><v>/);
    expect(book.part('xl/workbook.xml')).toContain('fullCalcOnLoad="true"');
  });

  it('writes text that begins like a formula as text', () => {
    expect(book.sheet('Inputs')).toContain('t="inlineStr"><is><t xml:space="preserve">=not a formula</t></is></c>');
    expect(book.sheet('Inputs')).not.toContain('<f>not');
  });

  it('drops control characters and keeps text that looks like an escape', async () => {
    const hostile = await parts(withCell('Log', 'C5', { value: 'a\u0007b_x0041_\r\n<&>"\ud800', style: 'cell' }));
    expect(hostile.sheet('Log')).toContain('>ab_x005F_x0041_\n&lt;&amp;&gt;&quot;</t>');
  });

  it('keeps sheets in order and names absolute, workbook-wide, with their comments', () => {
    const workbook = book.part('xl/workbook.xml');
    expect([...workbook.matchAll(/<sheet name="([^"]+)"/g)].map((match) => match[1])).toEqual(order);
    expect(workbook).toContain('<definedName comment="Net present value" name="CX_NPV">Appraisal!$D$8</definedName>');
  });

  it('unlocks inputs alone and protects without a password', () => {
    const inputs = book.sheet('Inputs');
    const unlocked = [
      ...book
        .part('xl/styles.xml')
        .split('<cellXfs')[1]!
        .matchAll(/<xf [^>]*>.*?<\/xf>/gs),
    ].flatMap((match, index) => (/locked="(?:false|0)"/.test(match[0]) ? [index] : []));
    const style = (cell: string): number => Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(inputs)?.[1]);
    expect([style('D7'), style('I7')].every((id) => unlocked.includes(id))).toBe(true);
    expect([style('A7'), style('F7')].some((id) => unlocked.includes(id))).toBe(false);
    for (const name of order) expect(book.sheet(name)).toMatch(/<sheetProtection [^>]*sheet="true"/);
    expect(inputs).not.toContain('password');
    expect(inputs).not.toContain('hashValue');
  });

  it('writes validations with prompt and refusal, and conditional formats as native formulas', () => {
    expect(book.sheet('Inputs')).toContain('<formula1>"measured,benchmark,judgment"</formula1>');
    expect(book.sheet('Inputs')).toMatch(/error="1 low, 2 base, 3 high\." [^>]*prompt="1 low, 2 base, 3 high\."/);
    expect(book.sheet('Decision')).toMatch(
      /<conditionalFormatting sqref="B2"><cfRule type="expression" dxfId="\d+" priority="1"><formula>NOT\(\$B\$2\)<\/formula>/,
    );
  });

  it('freezes panes, repeats title rows, fits the width and prints the footer', () => {
    const sheet = book.sheet('Appraisal');
    expect(sheet).toMatch(/<pane [^>]*state="frozen" topLeftCell="C6" xSplit="2" ySplit="5"/);
    expect(sheet).toMatch(/<pageSetup [^>]*fitToHeight="0"[^>]*fitToWidth="1"[^>]*orientation="landscape"/);
    expect(sheet).toContain('<pageSetUpPr fitToPage="true">');
    expect(sheet).toContain('&amp;L&amp;F&amp;C&amp;A&amp;RVersion 1, page &amp;P of &amp;N');
    expect(book.part('xl/workbook.xml')).toContain('localSheetId="8" name="_xlnm.Print_Titles">Appraisal!$1:$4<');
  });

  it('draws charts with titles, axes and formats; the invisible base of a waterfall has no legend entry', () => {
    const [line, stacked] = book.charts as [string, string];
    expect(line).toContain('<f>Appraisal!$E$9:$H$9</f>');
    expect(line).toContain('Cumulative cash flow');
    expect(stacked).toContain('<grouping val="stacked">');
    expect(stacked).toContain('<overlap val="100">');
    expect(stacked).toMatch(/<ser><idx val="0"><\/idx>.*?<a:alpha val="0">/);
    expect(stacked).toContain('<legendEntry><idx val="0"></idx><delete val="1"></delete></legendEntry>');
    expect(stacked).toContain('formatCode="#,##0"');
  });

  it('links within the workbook and describes the document', () => {
    expect(book.sheet('Cover')).toMatch(/<hyperlink [^>]*location="&#39;Decision&#39;!A1"/);
    expect(book.part('docProps/core.xml')).toContain('A small case');
    expect(book.part('docProps/core.xml')).toContain('Finance &amp; Marketing');
  });

  it('stores custom functions and younger functions under the names Excel keeps in files', async () => {
    const formula = '=IFERROR(CASE.CX_ROI(A1,B1)&"CASE.CLV(",IFNA(A1,0))';
    const { sheet } = await parts(withCell('Checks', 'C5', { formula, style: 'formula.general' }));
    expect(sheet('Checks')).toContain('<f>IFERROR(_xldudf_CASE_CX_ROI(A1,B1)&amp;&quot;CASE.CLV(&quot;,_xlfn.IFNA(A1,0))</f>');
  });

  it('says at which cell a workbook cannot be written', async () => {
    await expect(renderXlsx(withCell('Log', 'B5', { value: Infinity }))).rejects.toThrow('at Log!B5: Infinity is no number');
    await expect(renderXlsx(withCell('Log', 'B5', { value: 'x', style: 'nothing' as StyleName }))).rejects.toThrow(
      'at Log!B5: No style is called "nothing".',
    );
    await expect(renderXlsx(withCell('Log', 'B5', { formula: '=1+~' }))).rejects.toThrow('at Log!B5: The formula =1+~ cannot be read');
  });

  it('turns an error that the library returns into one that names the place', async () => {
    const chartOnNothing = withSheet('Decision', (sheet) => ({
      ...sheet,
      charts: sheet.charts.map((chart) => ({ ...chart, series: [] })),
    }));
    const badLink = withSheet('Cover', (sheet) => ({
      ...sheet,
      links: [{ row: -1, column: 0, target: { url: 'https://example.org' }, tooltip: '' }],
    }));
    await expect(renderXlsx(badLink)).rejects.toThrow(/Writing the \.xlsx failed at Cover!A0: link/);
    await expect(renderXlsx({ ...smallSpec, sheets: [] })).rejects.toThrow('at least one sheet');
    await expect(renderXlsx(chartOnNothing)).resolves.toBeInstanceOf(Uint8Array);
  });
});
