/** A failure with one of Excel's own codes; office.js turns it into an `OfficeExtension.Error` in the add-in. */
export class OfficeError extends Error {
  constructor(
    /** For instance `ItemNotFound`; see the factories below. */
    readonly code: string,
    message: string,
    readonly httpStatus: number,
    /** The member that failed, as Excel spells it: `Worksheet.getRange`. */
    readonly location: string,
  ) {
    super(message);
    this.name = 'OfficeError';
  }
}

export const itemNotFound = (location: string) => new OfficeError('ItemNotFound', "The requested resource doesn't exist.", 404, location);

export const itemAlreadyExists = (location: string) =>
  new OfficeError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409, location);

export const invalidArgument = (location: string, detail = 'The argument is invalid or missing or has an incorrect format.') =>
  new OfficeError('InvalidArgument', detail, 400, location);

export const sizeMismatch = (location: string) =>
  invalidArgument(location, "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");

export const invalidReference = (location: string) =>
  new OfficeError('InvalidReference', 'This reference is not valid for the current operation.', 400, location);

export const invalidOperation = (location: string, message = 'This operation is not permitted for the current object.') =>
  new OfficeError('InvalidOperation', message, 400, location);

export const invalidObjectPath = (what: string) =>
  new OfficeError('InvalidObjectPath', `The object path '${what}' does not point to an existing object.`, 400, what);

export const accessDenied = (location: string) =>
  new OfficeError('AccessDenied', 'You cannot perform the requested operation: the cell or the sheet is protected.', 403, location);

export const readOnly = (location: string) => new OfficeError('AccessDenied', 'The property is read-only.', 403, location);

export const apiNotFound = (api: string, why?: string) =>
  new OfficeError(
    'ApiNotFound',
    why ? `The API ${api} is not there: ${why}.` : `The API ${api} is not supported by this embedded host.`,
    400,
    api,
  );

export const generalException = (location: string, message: string) => new OfficeError('GeneralException', message, 500, location);
