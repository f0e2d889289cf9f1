import path from 'node:path';
import { sources } from './sources';

/** Names that a place gives by its role, whatever is called so elsewhere. */
const BY_ROLE: readonly RegExp[] = [
  // The face of its folder.
  /\/index\.tsx?$/,
  // The signatures of the functions that a file of the same name declares.
  /^src\/functions\/signatures\//,
  // A command is a file, named after its word in the terminal.
  /^src\/cli\/commands\//,
  // An object of Office.js is a file, named as Office.js names it.
  /^src\/workbench\/objects\//,
];

/** Names that occur more than once, and the one thing each means wherever it stands. */
const MEANINGS: Readonly<Record<string, string>> = {
  answers: 'what a case answers to the questions that finance asks',
  appraisal: 'whether a programme is worth its money: NPV, IRR, payback',
  'base-forecast': 'purchases of a customer base by period',
  cells: 'the cells of a sheet, as the workbook has them and as they are written',
  charts: 'the charts of a workbook, as a sheet describes them and as they are written',
  checks: 'checks of the case: their lines, their sheet, their rules',
  complaints: 'complaints and what they cost',
  content: 'what stands in a workbook, as plain data',
  costs: 'costs of the programme',
  covariates: 'measures of customers that move a fit',
  cover: 'the sheet Cover',
  customers: 'how many customers there are',
  drivers: 'which inputs drive the NPV',
  errors: 'kinds of error and how they are raised',
  estimates: 'the estimates of a case',
  focus: 'where the keyboard is, between page and pane',
  'going-on': 'what those who are customers now buy next, by a model of buying',
  help: 'the help pages',
  inaction: 'what doing nothing costs',
  inputs: 'the inputs of a case',
  likelihood: 'a log-likelihood',
  links: 'links of a workbook',
  litigation: 'claims that may come, and what they cost',
  live: 'what a sheet shows in a live workbook, by functions of the add-in',
  looks: 'how cells look',
  main: 'where a program starts',
  metadata: 'functions.json',
  names: 'defined names of a workbook',
  notes: 'notes of a case',
  package: 'the parts of an .xlsx file',
  page: 'how a sheet is printed and looked at',
  payback: 'when a programme has paid for itself',
  pilot: 'a pilot and its control',
  places: 'which cell of a sheet holds what',
  print: 'lines for the terminal',
  provenance: 'where an estimate comes from and who vouches for it',
  report: 'the results of a long calculation as plain data',
  results: 'the results of a case',
  retention: 'who stays',
  rules: 'validations and conditional formats',
  scenarios: 'cautious, base and optimistic beside each other',
  scores: 'scores of customers against who stayed',
  series: 'rows with a value for every period',
  sheet: 'one sheet of an .xlsx file',
  sheets: 'the sheets of a workbook',
  spend: 'what a customer spends',
  structure: 'the lists of a case: segments, levers, costs',
  styles: 'the styles of a workbook',
  survival: 'who is still there, by time',
  survivors: 'customers still there, counted by period',
  table: 'a table on a sheet',
  theme: 'colours and type',
  tracking: 'forecast purchases against those that came',
  transactions: 'purchases one by one',
  value: 'what customers are worth',
  words: 'sentences that are shown',
  worker: 'where a thread of its own starts',
  xml: 'reading XML',
};

const bare = (name: string): string => path.posix.basename(name).replace(/\.tsx?$/, '');

/** Names that several of these files have, but for what their place names. */
function shared(files: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const file of files) if (!BY_ROLE.some((role) => role.test(file))) counts.set(bare(file), (counts.get(bare(file)) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([name]) => name);
}

describe('the names of files', () => {
  it('have one meaning each: whoever takes a name again says here what it means, or finds another', () => {
    expect(shared(sources.map(({ name }) => name)).sort()).toEqual(Object.keys(MEANINGS).sort());
  });

  it('would be caught meaning two things', () => {
    expect(shared(['src/core/clv/draft.ts', 'src/taskpane/form/draft.ts'])).toEqual(['draft']);
    expect(shared(['src/core/clv/draft.ts', 'src/cli/commands/draft.ts'])).toEqual([]);
  });
});
