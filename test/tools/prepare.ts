import { execFileSync, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { buildAddin } from '../../src/build/addin';
import { addinDir } from '../../src/build/paths';
import { buildWorkbench } from '../../src/build/workbench';
import { findChromium } from './chromium';
import { mayInstall } from './may-install';
import { findOpenpyxl } from './python';
import { findLibreOffice, findSsconvert } from '../../src/cli/proof/libreoffice';

/** A program that tests need and npm does not bring. */
interface Need {
  readonly name: string;
  readonly find: () => string | undefined;
  readonly debianPackage: string;
  readonly elsewhere: string;
}

const needs: readonly Need[] = [
  { name: 'Chromium', find: findChromium, debianPackage: 'chromium', elsewhere: 'install Chrome, or name a browser in CHROMIUM' },
  {
    name: 'LibreOffice',
    find: findLibreOffice,
    debianPackage: 'libreoffice-calc',
    elsewhere: 'install LibreOffice, or name its soffice in SOFFICE',
  },
  { name: 'Gnumeric', find: findSsconvert, debianPackage: 'gnumeric', elsewhere: 'install Gnumeric, or name its ssconvert in SSCONVERT' },
  {
    name: 'openpyxl',
    find: findOpenpyxl,
    debianPackage: 'python3-openpyxl',
    elsewhere: 'pip install openpyxl, or name a Python that has it in PYTHON',
  },
];

/** Before the tests: the programs they drive, and the build they look at. */
async function prepare(): Promise<void> {
  await install(needs.filter(({ find }) => !find()));
  const missing = needs.filter(({ find }) => !find());
  for (const { name, debianPackage, elsewhere } of missing)
    console.error(`${name} is missing: ${process.platform === 'linux' ? `sudo apt-get install ${debianPackage}` : elsewhere}`);
  if (missing.length > 0) {
    if (process.env['CI']) throw new Error('Some tests could not run.');
    console.error('The tests that need it will fail.');
  }
  await Promise.all([buildAddin({ outDir: addinDir, baseUrl: 'https://localhost:3000', mode: 'development' }), buildWorkbench()]);
}

/** Installs Debian packages where this account may: in CI at once, on somebody's own machine after asking. */
async function install(missing: readonly Need[]): Promise<void> {
  const apt = missing.length > 0 ? aptGet() : undefined;
  const machine = { ci: Boolean(process.env['CI']), terminal: Boolean(process.stdin.isTTY), ask };
  const programs = missing.map(({ name, debianPackage }) => `${name} (${debianPackage})`);
  if (!apt || !(await mayInstall(programs, machine))) return;
  const packages = missing.map(({ debianPackage }) => debianPackage);
  console.log(`Installing ${packages.join(', ')} for the tests ...`);
  const [command, ...options] = apt;
  try {
    execFileSync(command, [...options, 'update', '-qq'], { stdio: 'inherit' });
    execFileSync(command, [...options, 'install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: 'inherit' });
  } catch (error) {
    console.error(`apt-get failed: ${(error as Error).message}`);
  }
}

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return answer;
}

function aptGet(): [string, ...string[]] | undefined {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n', 'apt-get'] : undefined;
}

prepare().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
