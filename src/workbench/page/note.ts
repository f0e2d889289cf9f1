import { type FUniver } from '@univerjs/core/facade';
import { type CellAddress } from '../functions/error-notes';
import { element } from './element';

const SECONDS_FOR_A_REFUSAL = 6;

/** The words over the lower edge of the grid. */
export interface Note {
  /** The selected cell may have changed. */
  refresh(): void;
  /** Says that a change was not made, for a while. */
  refused(address: string): void;
}

/** Writes there why the selected cell shows an error, for those who do not point at it with a mouse. */
export function setUpNote(api: FUniver, messageAt: (cell: CellAddress) => string | undefined): Note {
  const place = element('note', HTMLElement);
  let fading: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string) => {
    clearTimeout(fading);
    place.textContent = text;
    place.hidden = text === '';
  };
  const refresh = () => {
    const range = api.getActiveWorkbook()?.getActiveRange();
    const message = range && messageAt({ sheetId: range.getSheetId(), row: range.getRow(), column: range.getColumn() });
    say(message ? `${range.getA1Notation().split(':')[0]}: ${message}` : '');
  };
  api.addEvent(api.Event.SelectionChanged, refresh);
  api.addEvent(api.Event.ActiveSheetChanged, refresh);
  return {
    refresh,
    refused(address) {
      say(`${address} was not changed: its sheet is protected, and only input cells are open.`);
      fading = setTimeout(refresh, SECONDS_FOR_A_REFUSAL * 1000);
    },
  };
}
