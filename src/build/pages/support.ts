import { html } from '../help/html';

/** Where to turn when something does not work, and what helps in most cases. */
export const support = html`<p class="summary">
    First look at the <a href="help/index.html">help of the functions</a>: each page names units, allowed values and errors.
  </p>
  <h2>What helps in most cases</h2>
  <dl>
    <dt>#NAME? in a cell with =CASE.</dt>
    <dd>The add-in is not loaded. Open its pane from the Home tab once. In a case that was inserted, only the sheet Checks needs it.</dd>
    <dt>#BUSY! that does not go away</dt>
    <dd>Close the pane and open it again; if the cells stay busy, close and open the workbook.</dd>
    <dt>#VALUE!, #NUM!, #N/A</dt>
    <dd>Select the cell and open the warning sign beside it: the message says which value was found and what to give.</dd>
    <dt>Figures that do not follow</dt>
    <dd>Excel may calculate by hand only: Formulas, Calculation options, Automatic. Or press F9.</dd>
    <dt>Insert is refused</dt>
    <dd>The workbook is open for reading only, its structure is protected, or a cell is being edited. The pane says which.</dd>
    <dt>A case that was interrupted while it was written</dt>
    <dd>The pane offers to remove it. Sheets that were there before are never changed.</dd>
  </dl>
  <h2>Ask or report</h2>
  <p>
    Turn to whoever installed the add-in for you. If that is you: write down the version at the foot of this page, Excel’s build number
    (File, Account, About Excel), what you did and what you saw, and open an issue in the repository that this version was built from. Leave
    figures of your business out. For a weakness of security see <code>docs/SECURITY.md</code> there.
  </p>`;
