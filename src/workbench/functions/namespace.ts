/** Stands before the add-in's functions in cells, as the manifest gives it to Excel. */
export const NAMESPACE = 'CASE';
