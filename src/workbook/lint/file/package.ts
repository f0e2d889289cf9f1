import type { PackageView } from '../book/book';
import type { Rule } from '../book/rule';

/** A rule about parts of the package. */
const packageRule = (says: string, number: number, part: keyof PackageView, advice: string): Rule => ({
  says,
  number,
  level: 'F',
  *find(book) {
    for (const { place, what } of book.package?.[part] ?? []) yield { place, message: `The file ${advice.replace('{}', what)}` };
  },
});

export const whole: Rule = {
  says: 'The package is whole.',
  number: 1,
  level: 'F',
  *find(book) {
    for (const { place, what } of book.package?.damage ?? []) {
      yield { place, message: `It ${what}. Open the file in Excel, let it repair what it can, and save it again.` };
    }
  },
};

export const nothingEmbedded = packageRule(
  'No embedded objects, controls or anything unknown.',
  2,
  'embedded',
  'embeds something that is no sheet, chart or picture ({}): remove it.',
);

export const noConnections = packageRule(
  'No connections to data elsewhere, and nothing fetched from elsewhere.',
  3,
  'connections',
  'fetches something from elsewhere ({}): remove the connection.',
);

export const noMacros = packageRule('No macros.', 4, 'macros', 'holds macros ({}): save it as .xlsx without them.');
