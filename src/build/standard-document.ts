import type { Rule } from '../workbook/lint/book/rule';
import { fileRules } from '../workbook/lint/file';
import { rules } from '../workbook/lint/rules';

const LEVELS: Readonly<Record<Rule['level'], string>> = { E: 'error', W: 'warning', F: 'error' };

const listed = (some: readonly Rule[]): string =>
  [...some]
    .sort((a, b) => a.number - b.number)
    .map(({ number, level, says }) => `${number}. ${says} _(${LEVELS[level]})_`)
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
`;
