import { PARAMETERS } from '../conditions/from-address';
import { plannedFault } from '../conditions/planned-fault';
import { ERROR_CODES, type ErrorCode } from '../protocol/error-codes';
import { BLANKS, type Conditions, NEWEST_API } from '../conditions/conditions';
import { type OfficeHost } from '../office-host';
import { element } from './element';

/**
 * The panel in which a person chooses what the add-in shall meet. Switches act at once; language, separators, blanks and
 * level of ExcelApi are read by office.js or by formulas at the start, so the form's button loads the page anew with them in
 * its address.
 */
export function setUpConditions(host: OfficeHost, structureProtected: boolean): void {
  const dialog = element('conditions', HTMLDialogElement);
  element('conditions-button', HTMLButtonElement).addEventListener('click', () => dialog.showModal());
  element('conditions-close', HTMLButtonElement).addEventListener('click', () => dialog.close());

  const levels = Array.from({ length: NEWEST_API }, (_, index) => `1.${NEWEST_API - index}`);
  choices(PARAMETERS.api, levels, `1.${host.conditions.apiLevel}`);
  choices(PARAMETERS.blanks, BLANKS, host.conditions.blanks);
  field(PARAMETERS.language, HTMLInputElement).value = host.conditions.displayLanguage;
  field(PARAMETERS.decimal, HTMLInputElement).value = host.conditions.decimalSeparator;
  field(PARAMETERS.thousands, HTMLInputElement).value = host.conditions.thousandsSeparator;

  onSwitch(PARAMETERS.structure, structureProtected, (on) => host.protectStructure(on));
  const condition = (name: string, key: keyof Conditions) => {
    onSwitch(name, host.conditions[key] === true, (on) => host.setConditions({ [key]: on }));
  };
  condition(PARAMETERS.readOnly, 'readOnly');
  condition(PARAMETERS.editing, 'editing');
  condition(PARAMETERS.background, 'inBackground');

  choices('fail-code', Object.keys(ERROR_CODES), 'GeneralException');
  element('fail-set', HTMLButtonElement).addEventListener('click', () => {
    const action = Number(field('fail-action', HTMLInputElement).value);
    const code = field('fail-code', HTMLSelectElement).value as ErrorCode;
    host.failAt = plannedFault({ action, code });
    element('fail-state', HTMLElement).textContent = `Action ${action} from now on fails with ${code}.`;
  });
}

const field = <T extends HTMLElement>(name: string, kind: new () => T): T => element(`conditions-${name}`, kind);

function choices(name: string, values: readonly string[], chosen: string): void {
  field(name, HTMLSelectElement).replaceChildren(...values.map((value) => new Option(value, value, false, value === chosen)));
}

function onSwitch(name: string, on: boolean, change: (on: boolean) => void): void {
  const box = field(name, HTMLInputElement);
  box.checked = on;
  box.addEventListener('change', () => change(box.checked));
}
