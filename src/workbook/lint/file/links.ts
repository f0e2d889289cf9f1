import type { Rule } from '../book/rule';
import { cellName } from '../../formula/a1';

export const safeLinks: Rule = {
  says: 'Links lead to web pages or mail, nowhere that runs a program or opens a file.',
  number: 6,
  level: 'F',
  *find({ sheets }) {
    for (const sheet of sheets) {
      for (const { row, column, target } of sheet.links) {
        if ('url' in target && !/^(?:https|mailto):/i.test(target.url))
          yield {
            place: `${sheet.name}!${cellName(row, column)}`,
            message: `The link leads to ${target.url}; only https: and mailto: are allowed.`,
          };
      }
    }
  },
};
