import { type ErrorCode } from '../protocol/error-codes';

/**
 * What fails while another workbook is in front, and with what code: the table of the platform's page "Troubleshooting Excel
 * Add-ins", "API limitations when the active workbook switches", by the host's type names and names on the wire.
 */
const REFUSED: Readonly<Record<string, ErrorCode>> = {
  'Chart.Activate': 'GeneralException',
  'Range.Select': 'GeneralException',
  'Table.ClearFilters': 'GeneralException',
  'Workbook.GetActiveCell': 'InvalidSelection',
  'Workbook.GetSelectedRange': 'InvalidSelection',
  'Workbook.GetSelectedRanges': 'InvalidSelection',
  'Worksheet.Activate': 'GeneralException',
  'Worksheet.Delete': 'InvalidSelection',
  'Worksheet.Gridlines': 'GeneralException',
  'Worksheet.ShowGridlines': 'GeneralException',
  'Worksheet.Headings': 'GeneralException',
  'Worksheet.ShowHeadings': 'GeneralException',
  'WorksheetCollection.Add': 'GeneralException',
  'WorksheetFreezePanes.FreezeAt': 'GeneralException',
  'WorksheetFreezePanes.FreezeColumns': 'GeneralException',
  'WorksheetFreezePanes.FreezeRows': 'GeneralException',
  'WorksheetFreezePanes.GetLocationOrNullObject': 'GeneralException',
  'WorksheetFreezePanes.Unfreeze': 'GeneralException',
};

/** The code with which a member fails while another workbook is in front; undefined where it works all the same. */
export const refusedInBackground = (type: string, wireName: string): ErrorCode | undefined => REFUSED[`${type}.${wireName}`];
