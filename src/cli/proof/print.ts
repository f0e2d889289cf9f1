import type { Comparison, Proof } from './prove';

/** How many of a long list are shown to people. */
const SHOWN = 10;

/** A proof as text: what file, what was compared with what, and what is wrong. */
export function printProof(proof: Proof): string {
  const { checks } = proof;
  return [
    `${proof.title}: ${proof.proved ? 'proved' : 'NOT proved'}`,
    `SHA-256   ${proof.sha256}`,
    `Content   ${proof.content}`,
    `Formulas  ${proof.formulas.toLocaleString('en-US')} of the add-in, ${proof.altered.length} of them altered in the file`,
    ...list(proof.altered),
    `Checks    ${checks.hold} hold, ${checks.fail.length} fail`,
    ...list(checks.fail),
    ...proof.comparisons.flatMap((each) => [comparisonLine(each), ...list(each.disagreements.map(disagreementText))]),
    ...(proof.comparisons.length === 1
      ? ['No other engine was found here: install LibreOffice or Gnumeric, or name them in SOFFICE and SSCONVERT.']
      : []),
    `Findings  ${proof.findings.length}`,
    ...list(proof.findings),
    '',
  ].join('\n');
}

const list = (lines: readonly string[]): string[] => [
  ...lines.slice(0, SHOWN).map((line) => `  ${line}`),
  ...(lines.length > SHOWN ? [`  and ${lines.length - SHOWN} more; --json prints all`] : []),
];

function comparisonLine({ engine, trial, compared, largest, disagreements }: Comparison): string {
  const inputs = trial === undefined ? 'inputs as they stand' : `trial ${trial}`;
  const cells = compared.toLocaleString('en-US');
  return `Compared  ${engine}, ${inputs}: ${cells} cells, ${disagreements.length} differ, largest difference ${largest.toExponential(1)}`;
}

/** A cell that differs, in words. */
export const disagreementText = ({ cell, expected, found }: Comparison['disagreements'][number]): string =>
  `${cell}: model ${expected ?? 'nothing'}, found ${found === undefined ? 'nothing' : typeof found === 'object' ? found.error : found}`;
