import { html } from '../help/html';

/** What happens to the user's data: nothing. */
export const privacy = html`<p class="summary">
    The add-in sends no data anywhere. What you type and what your workbook holds stays in your workbook and on your machine.
  </p>
  <h2>What it reads and writes</h2>
  <ul>
    <li>It reads the cells that its functions are given, the cells you choose in the pane, and the cases that it wrote itself.</li>
    <li>It writes new sheets and names when you press Insert, and takes away what it wrote when you press Remove.</li>
    <li>
      What you typed into the pane is kept as a draft, in the workbook and in this browser’s storage for the add-in, until it is inserted or
      discarded.
    </li>
  </ul>
  <h2>What it does not do</h2>
  <ul>
    <li>No account, no cookie, no counting of users, no advertising, no error reports.</li>
    <li>
      No request leaves for another place than the site that serves these files. The pages forbid it to themselves by a content security
      policy, and the project’s tests fail when a request leaves the machine.
    </li>
  </ul>
  <h2>What others may record</h2>
  <ul>
    <li>Excel and its library office.js are Microsoft’s; Microsoft’s privacy statement holds for them.</li>
    <li>Whoever serves these files sees which addresses ask for them, as any web server does. You can serve them yourself.</li>
  </ul>`;
