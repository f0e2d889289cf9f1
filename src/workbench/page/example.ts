import { type FUniver } from '@univerjs/core/facade';
import { starterCell, starterFormula, starterSheet } from '../grid/starter-workbook';
import { element } from './element';

/** The formula of the first screen: shown as text to type, and put into its cell for those who press it. */
export function setUpExample(api: FUniver): void {
  const button = element('example', HTMLButtonElement);
  button.textContent = starterFormula;
  button.addEventListener('click', () => {
    const sheet = api.getActiveWorkbook()?.getSheetByName(starterSheet);
    if (!sheet) return; // the user has renamed or deleted it: nothing of theirs is overwritten
    sheet.activate();
    sheet.getRange(starterCell).setValue({ f: starterFormula }).activate();
  });
}
