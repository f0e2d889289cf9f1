import { resolve } from 'node:path';

/** The project's folder, whatever folder the command was started in. */
export const root = resolve(__dirname, '../..');

/** Where the built parts stand: the add-in as a site of its own, the workbench beside it. */
export const addinDir = resolve(root, 'dist/addin');
export const workbenchDir = resolve(root, 'dist/workbench');
/** The add-in for a public host, as `npm run build` leaves it. */
export const siteDir = resolve(root, 'dist/site');
/** The add-in as `npm run excel` puts it into Excel on this machine. */
export const excelDir = resolve(root, 'dist/excel');

/** Microsoft's office.js, served from its package and never copied into the project. */
export const officeJsDir = resolve(root, 'node_modules/@microsoft/office-js/dist');
