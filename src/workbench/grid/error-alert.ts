import { type Injector } from '@univerjs/core';
import { CellAlertManagerService, type ICellAlert } from '@univerjs/sheets-ui';
import { type CellAddress } from '../functions/error-notes';

/** The key under which Univer shows its own explanation of an error value to a pointer that rests on the cell. */
const FORMULA_ALERT = 'SHEET_FORMULA_ALERT';
const WIDTH = 300;
const CHARACTERS_IN_LINE = 44;
const LINE_HEIGHT = 18;

/**
 * Puts the add-in's own words where Univer explains an error value in general terms, as Excel does.
 *
 * @param messageAt the words for a cell, if there are any.
 */
export function explainErrors(injector: Injector, messageAt: (cell: CellAddress) => string | undefined): void {
  const alerts = injector.get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => show(alert.key === FORMULA_ALERT ? explained(alert, messageAt) : alert);
}

function explained(alert: ICellAlert, messageAt: (cell: CellAddress) => string | undefined): ICellAlert {
  const { subUnitId: sheetId, row, col: column } = alert.location;
  const message = messageAt({ sheetId, row, column });
  if (!message) return alert;
  const lines = Math.ceil(message.length / CHARACTERS_IN_LINE);
  return { ...alert, message, width: WIDTH, height: 48 + lines * LINE_HEIGHT };
}
