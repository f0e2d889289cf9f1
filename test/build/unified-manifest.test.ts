import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import { unzipSync } from 'fflate';
import { buildIcons } from '../../src/build/icons';
import { withBaseUrl } from '../../src/build/manifest';
import type { ShortcutsFile } from '../../src/build/manifest-lint';
import { buildPackage } from '../../src/build/addin-package';
import { root } from '../../src/build/paths';
import { UNIFIED_VERSION, unifiedManifest } from '../../src/build/unified-manifest';

const SITE = 'https://example.com/cx';
const xml = withBaseUrl(readFileSync(join(root, 'manifest.xml'), 'utf8'), SITE);

/** Microsoft's own schema of that version, from the package of its tools; it names draft 4, but is written for later ones too. */
const { $schema: _draft, ...schema } = JSON.parse(
  readFileSync(
    join(root, `node_modules/@microsoft/app-manifest/build/json-schemas/teams/v${UNIFIED_VERSION}/MicrosoftTeams.schema.json`),
    'utf8',
  ),
) as Record<string, unknown>;
const ajv = new Ajv({ strict: false, allErrors: true, formats: { uri: (text: string) => URL.canParse(text) } });
const valid = ajv.compile(schema);

const faultsOf = (manifest: unknown): string[] =>
  valid(manifest) ? [] : valid.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);

interface Unified {
  readonly version: string;
  readonly extensions: readonly {
    readonly requirements: { readonly capabilities: readonly unknown[] };
    readonly runtimes: readonly {
      readonly actions: readonly { id: string; type: string }[];
      readonly customFunctions: unknown;
      readonly code: unknown;
    }[];
    readonly keyboardShortcuts: readonly { readonly shortcuts: readonly unknown[] }[];
    readonly ribbons: readonly {
      readonly tabs: readonly { readonly groups: readonly { readonly controls: readonly { actionId: string; icons: unknown[] }[] }[] }[];
    }[];
  }[];
}
const shortcuts = readFileSync(join(root, 'shortcuts.json'), 'utf8');
const made = unifiedManifest(xml, SITE, JSON.parse(shortcuts) as ShortcutsFile) as unknown as Unified & Record<string, unknown>;

describe('the unified manifest', () => {
  it('keeps to the schema that Microsoft published', () => {
    expect(faultsOf(made)).toEqual([]);
  });

  it('would be told if it did not', () => {
    expect(faultsOf({ ...made, accentColor: 'teal' })).toEqual(['/accentColor must match pattern "^#[0-9a-fA-F]{6}$"']);
    expect(faultsOf({ ...made, extra: 1 })).toEqual([' must NOT have additional properties']);
  });

  it('says what the add-in only manifest says', () => {
    const [{ requirements, runtimes, ribbons, keyboardShortcuts }] = made.extensions as [Unified['extensions'][number]];
    expect(made.version).toBe('1.0.0');
    expect(requirements.capabilities).toEqual([
      { name: 'SharedRuntime', minVersion: '1.1' },
      { name: 'ExcelApi', minVersion: '1.12' },
      { name: 'CustomFunctionsRuntime', minVersion: '1.3' },
    ]);
    expect(runtimes[0]).toMatchObject({
      lifetime: 'long',
      code: { page: `${SITE}/taskpane.html`, script: `${SITE}/functions.js` },
      customFunctions: { namespace: { id: 'CASE', name: 'CASE' }, metadataUrl: `${SITE}/functions.json` },
    });
    const controls = ribbons[0]!.tabs[0]!.groups[0]!.controls;
    expect(controls.map(({ actionId }) => actionId)).toEqual([
      'Case.Open',
      'insertBusinessCase',
      'showFunctions',
      'goToChecks',
      'removeBusinessCase',
      'showHelp',
    ]);
    expect(controls[0]!.icons[0]).toEqual({ size: 16, url: `${SITE}/assets/icon-16.png` });
    expect(runtimes[0]!.actions.map(({ id, type }) => [id, type])).toEqual([
      ['Case.Open', 'openPage'],
      ['insertBusinessCase', 'executeFunction'],
      ['showFunctions', 'executeFunction'],
      ['goToChecks', 'executeFunction'],
      ['removeBusinessCase', 'executeFunction'],
      ['showHelp', 'executeFunction'],
      ['showPane', 'executeFunction'],
    ]);
    expect(keyboardShortcuts[0]!.shortcuts).toContainEqual({ key: { default: 'Ctrl+Alt+Up' }, actionId: 'showPane' });
    expect(JSON.stringify(made)).not.toContain('localhost');
  });

  it('is packed with the icons it names', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'package-'));
    await mkdir(join(folder, 'assets'));
    await buildIcons(join(root, 'assets'), join(folder, 'assets'));
    await writeFile(join(folder, 'manifest.xml'), xml);
    await writeFile(join(folder, 'shortcuts.json'), shortcuts);
    await buildPackage(folder, SITE);
    const parts = unzipSync(await readFile(join(folder, 'cx-business-case.zip')));
    expect(Object.keys(parts).sort()).toEqual(['icon-192.png', 'icon-outline-32.png', 'manifest.json']);
    expect(JSON.parse(Buffer.from(parts['manifest.json']!).toString('utf8'))).toEqual(made);
    // Width and height stand at the beginning of every PNG.
    const sizes = ['icon-192.png', 'icon-outline-32.png'].map((name) => Buffer.from(parts[name]!).readUInt32BE(16));
    expect(sizes).toEqual([192, 32]);
    await rm(folder, { recursive: true });
  });
});
