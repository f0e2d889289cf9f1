import type { RemovalPlan, UpdatePlan } from '../../render/officejs';

/** Places are named up to this many; the rest is counted. */
const NAMED = 4;

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

function places(list: readonly string[]): string {
  const named = list.slice(0, NAMED).join(', ');
  return list.length > NAMED ? `${named} and ${list.length - NAMED} more` : named;
}

/** What an update does besides what the list of differences says, in sentences. */
export function updateWords(plan: UpdatePlan): string[] {
  const { sheetsAdded, sheetsRemoved, rebuilt, overtyped, unlinked, covered, dependents } = plan;
  const moved = [...shape(plan.rowsAdded, plan.rowsRemoved, 'row'), ...shape(plan.columnsAdded, plan.columnsRemoved, 'column')];
  const isTaken = plan.rowsRemoved + plan.columnsRemoved + sheetsRemoved.length > 0;
  return [
    ...(moved.length > 0 ? [`On the sheets: ${moved.join(', ')}.`] : []),
    ...(sheetsAdded.length > 0 ? [`New sheets: ${places(sheetsAdded)}.`] : []),
    ...(sheetsRemoved.length > 0 ? [`Deleted with all that stands on them: ${places(sheetsRemoved)}.`] : []),
    ...(covered.length > 0 ? [`What was typed into cells that the case now needs is lost: ${places(covered)}.`] : []),
    ...(overtyped.length > 0 ? [`Formulas and words of the case that were typed over are put back: ${places(overtyped)}.`] : []),
    ...(unlinked.length > 0 ? [`Formulas in inputs give way to the form’s numbers: ${places(unlinked)}.`] : []),
    ...(rebuilt.length > 0
      ? [
          `Conditional formats and data validation of your own, and what you changed on the case’s charts, are lost on: ${rebuilt.join(', ')}.`,
        ]
      : []),
    ...(dependents.length > 0 && isTaken ? [`Look at the cells that read the case: ${places(dependents)}.`] : []),
    `${isTaken ? 'Other notes' : 'Notes'}, colours and rows of the Log stay. Ctrl+Z may not undo an update.`,
  ];
}

const shape = (added: number, removed: number, word: string): string[] => [
  ...(added > 0 ? [`${count(added, word)} added`] : []),
  ...(removed > 0 ? [`${count(removed, word)} removed, with whatever you noted in ${removed === 1 ? 'it' : 'them'}`] : []),
];

/** What a removal takes away, in sentences. */
export function removalWords({ sheets, dependents }: RemovalPlan): string[] {
  return [
    `${count(sheets.length, 'sheet')} with everything on ${sheets.length === 1 ? 'it' : 'them'} will be deleted: ${places(sheets)}. Ctrl+Z may not bring them back.`,
    ...(dependents.length > 0 ? [`These cells read the case and will show an error: ${places(dependents)}.`] : []),
  ];
}
