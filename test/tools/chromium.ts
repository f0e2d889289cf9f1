import { findProgram } from '../../src/cli/proof/programs';

/** The browser for the browser tests: CHROMIUM names one, else an installed Chromium or Chrome. */
export const findChromium = (): string | undefined =>
  findProgram([
    process.env['CHROMIUM'],
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ]);
