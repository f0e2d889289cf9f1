/** The print set-up of a sheet as it was last set. */
export interface PageLayoutState {
  /** Properties by wire name. */
  fields: Record<string, unknown>;
  printArea?: string;
  /** Repeated rows (`$1:$4`) and columns (`$A:$B`). */
  title: { rows?: string; columns?: string };
  /** Texts by page kind and place: `DefaultForAllPages.LeftFooter`. */
  headerFooter: Record<string, string>;
}
