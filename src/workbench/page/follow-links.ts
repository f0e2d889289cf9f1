import { type FUniver } from '@univerjs/core/facade';
import { type OfficeHost } from '../office-host';

/** A place in the workbook as Excel writes it: `Inputs!B4`, `'Cash flow'!A1:C3`. */
const PLACE = /^#?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/** Follows the link of a cell when it is clicked. */
export function followLinks(api: FUniver, host: OfficeHost): void {
  api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
    const link = host.hyperlinkAt(worksheet.getSheetId(), row, column);
    if (link?.documentReference) goTo(api, link.documentReference);
    else if (link?.address && URL.canParse(link.address) && new URL(link.address).protocol === 'https:')
      window.open(link.address, '_blank', 'noopener');
  });
}

function goTo(api: FUniver, place: string): void {
  const [, quoted, plain, address] = PLACE.exec(place) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const sheet = name ? api.getActiveWorkbook()?.getSheetByName(name) : undefined;
  if (!sheet || !address) return; // it leads to a sheet that was renamed or deleted
  sheet.activate();
  sheet.getRange(address.replaceAll('$', '')).activate();
}
