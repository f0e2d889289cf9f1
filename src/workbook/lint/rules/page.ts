import { LEAST_SCALE } from '../../paper';
import type { Rule } from '../book/rule';

export const mergedCells: Rule = {
  says: 'No merged cells.',
  number: 26,
  level: 'W',
  *find({ sheets }) {
    for (const sheet of sheets) {
      for (const area of sheet.merged) yield { place: `${sheet.name}!${area}`, message: 'The cells are merged.' };
    }
  },
};

export const frozenPanes: Rule = {
  says: 'Panes frozen on every sheet.',
  number: 27,
  level: 'W',
  *find({ sheets }) {
    for (const { name, freeze } of sheets) {
      if (freeze.rows === 0) yield { place: name, message: 'No rows are frozen: title and master check scroll away.' };
    }
  },
};

export const printSetUp: Rule = {
  says: 'Landscape, text at least 7 points: fitted to the width or, where that is too small, over pages with labels repeated; titles repeated, footer with file, sheet and version.',
  number: 29,
  level: 'W',
  *find({ sheets }) {
    for (const { name, print } of sheets) {
      if (print.orientation !== 'landscape') yield { place: name, message: 'The page is not set to landscape.' };
      const runsOver = (print.scale ?? 0) >= LEAST_SCALE && print.titleColumns !== undefined;
      if (!print.fitToWidth && !runsOver)
        yield { place: name, message: 'The page is neither fitted to its width nor legible over several, with labels repeated.' };
      if (print.titleRows === undefined) yield { place: name, message: 'No rows are repeated on every page.' };
      const footer = Object.values(print.footer ?? {}).join(' ');
      if (!footer.includes('&F') || !footer.includes('&A') || !/version|layout/i.test(footer)) {
        yield { place: name, message: 'The footer does not give file (&F), sheet (&A) and version.' };
      }
    }
  },
};
