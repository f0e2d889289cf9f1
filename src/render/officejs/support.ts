/** Which optional parts of the Excel API this host has. The floor of the add-in is ExcelApi 1.12; what lies below it is not asked for. */
export interface Support {
  /** ExcelApi 1.20: one undo step for a whole run. */
  readonly mergedUndo: boolean;
}

/** Asks the host. */
export const hostSupport = (): Support => ({ mergedUndo: Office.context.requirements.isSetSupported('ExcelApi', '1.20') });
