/** Why a business case was not inserted, at which step, and what became of the workbook. */
export class InsertError extends Error {
  /**
   * @param step what was being done, as in the progress: "Writing cells"
   * @param left sheets and names that could not be taken away again; empty when the workbook is as it was before
   */
  constructor(
    readonly step: string,
    readonly left: readonly string[],
    cause: unknown,
  ) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const state =
      left.length === 0 ? 'Nothing was left in the workbook.' : `These could not be removed again, please delete them: ${left.join(', ')}.`;
    super(`The business case was not inserted. ${step} failed: ${reason.replace(/\.?$/, '.')} ${state}`, { cause });
    this.name = 'InsertError';
  }
}
