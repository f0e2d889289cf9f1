import { html, type Raw } from '../help/html';
import { REQUIRED_SETS } from '../manifest-schema';

/** How to bring the add-in into Excel, and how to serve it oneself. */
export const install = (site: string): Raw =>
  html`<p class="summary">
      What customer experience is worth: functions for customer lifetime value, retention and return, and a complete business case of native
      formulas.
    </p>
    <h2>For yourself, to try it</h2>
    <ul>
      <li>
        Excel on the web: save <a href="manifest.xml">manifest.xml</a>. Home, Add-ins, More add-ins, My add-ins, Upload my add-in, and
        choose that file.
      </li>
      <li>
        Excel for Windows: put manifest.xml into a shared folder and name that folder under File, Options, Trust Center, Trusted add-in
        catalogs.
      </li>
      <li>Excel for Mac: put manifest.xml into ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef and open Excel again.</li>
    </ul>
    <h2>For everybody in an organisation</h2>
    <p>
      An administrator opens the Microsoft 365 admin centre: Settings, Integrated apps, Upload custom apps, Office add-in, and gives the
      address
      <code>${site}/manifest.xml</code>. It can take a day until all have it. Where only apps of the unified manifest are taken, upload
      <a href="cx-business-case.zip">cx-business-case.zip</a>; Excel for Mac and Excel 2021 and 2024 do not take functions from that one.
    </p>
    <h2>Where it runs</h2>
    <ul>
      <li>
        Excel of Microsoft 365 for Windows and Mac, Excel 2021 and later, and Excel on the web in Edge, Chrome, Firefox and Safari. Not on
        iPad.
      </li>
      <li>
        It asks for
        ${Object.entries(REQUIRED_SETS)
          .map(([name, level]) => `${name} ${level}`)
          .join(', ')}.
      </li>
      <li>An inserted case needs no add-in to be read, changed or calculated.</li>
    </ul>
    <h2>To serve it yourself</h2>
    <ol>
      <li>
        Build it for your address: <code>ADDIN_BASE_URL=https://addin.example.com npm run build</code>. Everything is in
        <code>dist/site</code>.
      </li>
      <li>
        Serve that folder over https; any server of files will do. <a href="nginx.conf">nginx.conf</a> is an example with the headers that
        belong to it. Addresses under which Office frames the pane are in its line frame-ancestors.
      </li>
      <li>Files with eight letters of a hash in their names never change; all others must be asked for anew each time.</li>
      <li>
        office.js comes from Microsoft’s address. Where no machine may reach it, install the package <code>@microsoft/office-js</code>,
        serve its folder <code>dist</code> as <code>/office-js/</code> of the same site and build with <code>OFFICE_JS=local</code>. Add-ins
        of the marketplace must not do this.
      </li>
    </ol>
    <h2>To look at first</h2>
    <p>
      Four cases as workbooks of native formulas: <a href="examples/telecom.xlsx">telecom.xlsx</a>,
      <a href="examples/retail.xlsx">retail.xlsx</a>, <a href="examples/b2b.xlsx">b2b.xlsx</a>,
      <a href="examples/contact-centre.xlsx">contact-centre.xlsx</a>.
    </p>`;
