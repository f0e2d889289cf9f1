import telecom from '../../assets/examples/telecom.json';
import { notationOf } from '../../src/taskpane/form/separators';
import { parseCase, type BusinessCase } from '../../src/model/document';

/** The first example, as the pane loads it. */
export function telecomCase(): BusinessCase {
  const parsed = parseCase(telecom);
  if (!parsed.ok) throw new Error(parsed.faults.map(({ message }) => message).join(' '));
  return parsed.case;
}

/** Where the tests sit. */
export const here = { notation: notationOf('en-US'), today: '2026-11-22' } as const;

/** The plan of an update in which only numbers change. */
export const nothingChanges = {
  rowsAdded: 0,
  rowsRemoved: 0,
  columnsAdded: 0,
  columnsRemoved: 0,
  sheetsAdded: [],
  sheetsRemoved: [],
  rebuilt: [],
  overtyped: [],
  unlinked: [],
  covered: [],
  dependents: [],
};
