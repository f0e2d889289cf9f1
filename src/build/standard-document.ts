import { auditorFlags } from './auditor-flags';
import type { Rule } from '../workbook/lint/book/rule';
import { fileRules } from '../workbook/lint/file';
import { rules } from '../workbook/lint/rules';

const LEVELS: Readonly<Record<Rule['level'], string>> = { E: 'error', W: 'warning', F: 'error' };

const listed = (some: readonly Rule[]): string =>
  [...some]
    .sort((a, b) => a.number - b.number)
    .map(({ number, level, says }) => `${number}. ${says} _(${LEVELS[level]})_`)
    .join('\n');

const flagged = Object.entries(auditorFlags)
  .map(([kind, { sheets, why }]) => `| ${kind} | ${sheets.join(', ')} | ${why} |`)
  .join('\n');

/** docs/standard.md: the sentences of the rule objects, so that what is written and what is checked are one. */
export const standardDocument = (): string => `# The workbook standard

What a finance reviewer tests, after FAST, the ICAEW Financial Modelling Code and the Twenty Principles. The linter in \`src/workbook/lint\` holds
every workbook to it before it is written; \`case check\` holds any finished .xlsx file to it. An error forbids writing the workbook, a
warning is worth a look. This page is written by \`npm run docs\` from the rules themselves.

## How a case looks

Inputs: blue on pale yellow, unlocked. Formulas: black. Links to another sheet: green. Benchmarks that nobody has confirmed: grey, italic. Costs
are positive, with their direction in the label; rows of cash flow are signed. Names begin with \`CX_\` and stand for outputs and for the few
inputs that the add-in must find.

## The thirty rules

${listed(rules)}

## What is asked of a file beside them

${listed(fileRules)}

## What auditing tools flag, and why it stands

The background checks of a spreadsheet program and the questions of auditing tools go by neighbourhood, not by meaning.
\`python3 test/agreement/openpyxl/audit.py FILE.xlsx\` asks them of a finished file through openpyxl and prints how often and where. In the
four examples it finds what is listed here and nothing else: no error value, no year of two digits, no formula in an unlocked cell.

| flagged | on | why it stands |
|---|---|---|
${flagged}

## Where the house departs from its own wish

- **Scenarios, sensitivities and trials in a file are answers stored when it was written**, with the fingerprint of the inputs they belong to;
  any other input replaces them by "not known". Excel's own what-if tables stand only in files of \`case build --trials\`: LibreOffice, after a hard
  recalculation, leaves cells that a table's corner does not read as they were at its last question, so that a reader saw wrong figures
  under a banner without errors. In a live workbook the CASE functions answer at once. A case with such tables is
  not updated in place: no add-in can change a part of one.
- **A stored answer is not calculated by the file.** \`case prove\` asks again, of two spreadsheet programs and of the model.
`;
