import type { RemovalPlan, UpdatePlan } from '../../render/officejs';
import type { Difference } from '../session/differences';

/** Places are named up to this many; the rest is counted. */
const NAMED = 4;

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

function places(list: readonly string[]): string {
  const named = list.slice(0, NAMED).join(', ');
  return list.length > NAMED ? `${named} and ${list.length - NAMED} more` : named;
}

/** What an update does besides what the list of differences says, in sentences. */
export function updateWords(plan: UpdatePlan, differences: readonly Difference[] = []): string[] {
  const { sheetsAdded, sheetsRemoved, rebuilt, overtyped, unlinked, covered, dependents } = plan;
  const isTaken = plan.rowsRemoved + plan.columnsRemoved + sheetsRemoved.length > 0;
  return [
    ...shapeWords(plan, differences),
    ...(sheetsAdded.length > 0 ? [`New sheets: ${places(sheetsAdded)}.`] : []),
    ...(sheetsRemoved.length > 0 ? [`Deleted with all that stands on them: ${places(sheetsRemoved)}.`] : []),
    ...(covered.length > 0 ? [`What was typed into cells that the case now needs is lost: ${places(covered)}.`] : []),
    ...(overtyped.length > 0 ? [`Formulas, words and numbers of the case that were typed over are put back: ${places(overtyped)}.`] : []),
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

/** What becomes of rows and columns, in terms of what somebody has added to the case and taken out of it. */
function shapeWords({ rowsAdded, rowsRemoved, columnsAdded, columnsRemoved }: UpdatePlan, differences: readonly Difference[]): string[] {
  const [added, removed] = [rowsAdded + columnsAdded, rowsRemoved + columnsRemoved];
  if (added + removed === 0) return [];
  const parts = [...entries(differences, 'added'), ...entries(differences, 'removed')];
  const cause = parts.length > 0 ? `${parts.join(', ')}: the` : 'The';
  return [
    `${cause} sheets ${[...(added > 0 ? ['get the rows and columns this needs'] : []), ...(removed > 0 ? ['lose those it needs no more, with whatever you noted in them'] : [])].join(' and ')}.`,
  ];
}

/** "2 segments added" */
function entries(differences: readonly Difference[], kind: 'added' | 'removed'): string[] {
  const nouns = differences.flatMap((difference) => (difference.kind === kind && difference.noun !== undefined ? [difference.noun] : []));
  return [...new Set(nouns)].map((noun) => {
    const number = nouns.filter((other) => other === noun).length;
    return `${count(number, noun, noun.endsWith('s') ? `${noun}es` : `${noun}s`)} ${kind}`;
  });
}

/** What a removal takes away, in sentences; and what comes first where the case is written anew. */
export function removalWords({ sheets, dependents }: RemovalPlan, anew = false): string[] {
  return [
    ...(anew ? ['The case is inserted into new sheets as the form has it. Then the old ones go; notes on them are lost.'] : []),
    `${count(sheets.length, 'sheet')} with everything on ${sheets.length === 1 ? 'it' : 'them'} will be deleted: ${places(sheets)}. Ctrl+Z may not bring them back.`,
    ...(dependents.length > 0 ? [`These cells read the case and will show an error: ${places(dependents)}.`] : []),
  ];
}
