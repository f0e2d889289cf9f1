import { strFromU8 } from 'fflate';
import { escapeText } from '../../render/xlsx/sheetData';
import { cellName } from '../../workbook/formula/a1';
import { cellText } from '../../workbook/text';
import { sheetPaths } from './cell-values';
import { contentHash, type Parts, PROOF_TITLE, withProof } from './proof-parts';
import { disagreementText } from './print';
import type { Proof } from './prove';

/** How many of a long list stand in the sheet. */
const SHOWN = 200;
const WIDTHS = [46, 22, 18, 18, 22];

/** What a cell of the sheet says, and how it looks. */
type Look = 'title' | 'heading' | 'text';
interface Said {
  readonly value: string | number;
  readonly look?: Look;
}

/**
 * The file with what was proved of it on a sheet behind all others; every other sheet stays as it is.
 *
 * @param date of the proof, ISO
 */
export function addProof(parts: Parts, proof: Proof, date: string): Parts {
  return withProof(parts, sheetOf(rowsOf(proof, contentHash(parts), date), looksOf(parts)));
}

const heading = (...values: string[]): Said[] => values.map((value) => ({ value, look: 'heading' }));
const line = (...values: (string | number)[]): Said[] => values.map((value) => ({ value }));

function rowsOf(proof: Proof, content: string, date: string): Said[][] {
  const { checks, comparisons, findings, altered, formulas } = proof;
  const listed = (title: string, lines: readonly string[]): Said[][] =>
    lines.length === 0
      ? []
      : [
          [],
          heading(title),
          ...lines.slice(0, SHOWN).map((text) => line(text)),
          ...(lines.length > SHOWN ? [line(`and ${lines.length - SHOWN} more: case prove --json prints all`)] : []),
        ];
  return [
    [{ value: PROOF_TITLE, look: 'title' }],
    line(`${proof.title}: ${proof.proved ? 'proved' : 'NOT proved'} on ${date} by case prove`),
    [],
    line('SHA-256 of the file before this sheet was written', proof.sha256),
    line('SHA-256 of all else the file holds: case prove tells it again', content),
    line('Formulas of the add-in', formulas),
    line('Formulas altered in the file', altered.length),
    line('Checks that hold, by the exact model', checks.hold),
    line('Checks that fail', checks.fail.length),
    line('Findings of the linter', findings.length),
    [],
    heading('Calculated by', 'Inputs', 'Cells compared', 'Cells that differ', 'Largest difference'),
    ...comparisons.map(({ engine, trial, compared, largest, disagreements }) =>
      line(engine, trial === undefined ? 'as they stand' : `trial ${trial}`, compared, disagreements.length, largest),
    ),
    line(
      'A difference is a share of the figure, and a cell agrees within 1e-9 of it. Results in the file were stripped before an engine calculated.',
    ),
    ...listed('Formulas altered', altered),
    ...listed('Checks that fail', checks.fail),
    ...listed(
      'Cells that differ',
      comparisons.flatMap((each) => each.disagreements.map((one) => `${each.engine}: ${disagreementText(one)}`)),
    ),
    ...listed('Findings', findings),
  ];
}

/** Looks that the file has already: those of Checks, whose title and headings look as everywhere. */
function looksOf(parts: Parts): Readonly<Record<Look, string>> {
  const path = [...sheetPaths(parts)].find(([name]) => /^Checks\b/.test(name))?.[1];
  const xml = path === undefined ? '' : strFromU8(parts[path]!);
  const styleOf = (cell: string): string => new RegExp(`<c r="${cell}"[^>]*\\bs="(\\d+)"`).exec(xml)?.[1] ?? '0';
  return { title: styleOf('A1'), heading: styleOf('A4'), text: '0' };
}

function sheetOf(rows: readonly Said[][], looks: Readonly<Record<Look, string>>): string {
  const columns = WIDTHS.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('');
  const cells = rows.map((row, at) => {
    const written = row.map(({ value, look = 'text' }, column) => {
      const place = `r="${cellName(at, column)}" s="${looks[look]}"`;
      return typeof value === 'number'
        ? `<c ${place}><v>${value}</v></c>`
        : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeText(cellText(value))}</t></is></c>`;
    });
    return `<row r="${at + 1}">${written.join('')}</row>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><cols>${columns}</cols>`,
    `<sheetData>${cells.join('')}</sheetData>`,
    '<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '</worksheet>',
  ].join('');
}
