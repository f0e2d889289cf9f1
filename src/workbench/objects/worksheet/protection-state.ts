/** What a protected sheet still allows, in Office.js's names; false where it is not named. */
export type ProtectionOption =
  | 'allowAutoFilter'
  | 'allowDeleteColumns'
  | 'allowDeleteRows'
  | 'allowEditObjects'
  | 'allowEditScenarios'
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertColumns'
  | 'allowInsertHyperlinks'
  | 'allowInsertRows'
  | 'allowPivotTables'
  | 'allowSort';

export interface ProtectionState {
  readonly options: Readonly<Partial<Record<ProtectionOption, boolean>>> & { readonly selectionMode?: string };
  readonly password: string | undefined;
}
