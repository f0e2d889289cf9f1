import { readFileSync } from 'node:fs';
import path from 'node:path';
import { iconFiles } from '../../src/build/icons';
import { withBaseUrl } from '../../src/build/manifest';
import { associatedActions, lintManifest } from '../../src/build/manifest-lint';

const root = path.resolve(__dirname, '../..');
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
const ribbon = readFileSync(path.join(root, 'src/taskpane/shell/ribbon.ts'), 'utf8');
const actions = associatedActions(ribbon);
const shortcuts = readFileSync(path.join(root, 'shortcuts.json'), 'utf8');
const surroundings = { version, iconFiles: iconFiles(), actions, shortcuts };

/** The manifest with one thing changed; the change must hit, or the test would prove nothing. */
function mutate(pattern: string | RegExp, replacement: string): string {
  const changed = manifest.replace(pattern, replacement);
  if (changed === manifest) throw new Error(`Nothing in the manifest matches ${pattern}.`);
  return changed;
}

describe('the manifest', () => {
  it('has no fault', () => {
    expect(lintManifest(manifest, surroundings)).toEqual([]);
  });

  it('has no fault after it was moved to another site', () => {
    const moved = withBaseUrl(manifest, 'https://example.com/finance/cx/');
    expect(lintManifest(moved, surroundings)).toEqual([]);
    expect(moved).not.toContain('localhost');
    expect(moved).toContain('"https://example.com/finance/cx/taskpane.html"');
  });
});

describe('the manifest lint catches', () => {
  const button = /( *<Label resid="Open.Label" \/>\n)( *<Supertip>[\s\S]*?<\/Supertip>\n)/;
  const cases: readonly (readonly [what: string, broken: string, message: RegExp])[] = [
    ['an element that is not closed', mutate('</Resources>', ''), /not well-formed.*Line \d+/],
    ['elements in the wrong order', mutate(button, '$2$1'), /<Label> must come before <Supertip>/],
    [
      'a runtime that is not first in its host',
      mutate(/( *<Runtimes>[\s\S]*?<\/Runtimes>\n)( *<AllFormFactors>[\s\S]*?<\/AllFormFactors>\n)/, '$2$1'),
      /<Runtimes> must come before <AllFormFactors>/,
    ],
    [
      'an element that Office does not know there',
      mutate('<FunctionFile', '<TaskpaneId>Case</TaskpaneId><FunctionFile'),
      /may not contain <TaskpaneId>/,
    ],
    ['a missing support address', mutate(/ *<SupportUrl.*\n/, ''), /OfficeApp> needs <SupportUrl>/],
    [
      'a resource id that is not defined',
      mutate('<Title resid="Open.Title"', '<Title resid="Open.Heading"'),
      /Open.Heading is not defined in <bt:ShortStrings>/,
    ],
    [
      'a description that is looked up among the short strings',
      mutate('<Description resid="Open.Description"', '<Description resid="Open.Title"'),
      /Open.Title is not defined in <bt:LongStrings>/,
    ],
    [
      'a resource id over 32 characters',
      manifest.replaceAll('Help.Url', 'Help.Url.For.People.Who.Read.The.Manual'),
      /longer than 32 characters/,
    ],
    ['a resource id given twice', mutate('String id="Open.Label"', 'String id="Open.Title"'), /Open.Title is defined twice/],
    [
      'a resource nobody uses',
      mutate('<bt:Urls>', '<bt:Urls><bt:Url id="Old.Url" DefaultValue="https://localhost:3000/old.html" />'),
      /Old.Url is not used/,
    ],
    [
      'a short string over 125 characters',
      mutate('"Open the business case pane"', `"${'a'.repeat(126)}"`),
      /Open.Title has 126 characters, 125 are allowed/,
    ],
    [
      'a long string over 250 characters',
      mutate('Every CASE function', 'a'.repeat(250)),
      /Functions.Description has \d+ characters, 250 are allowed/,
    ],
    [
      'a translation over its length',
      mutate(
        'id="Open.Label" DefaultValue="Business case" />',
        `id="Open.Label" DefaultValue="Business case"><bt:Override Locale="de-DE" Value="${'a'.repeat(126)}" /></bt:String>`,
      ),
      /Open.Label has 126 characters/,
    ],
    [
      'a locale without its region',
      mutate(
        'id="Open.Label" DefaultValue="Business case" />',
        'id="Open.Label" DefaultValue="Business case"><bt:Override Locale="de" Value="Case" /></bt:String>',
      ),
      /"de" is no full locale/,
    ],
    ['a blank label', mutate('"Insert case"', '" "'), /Insert.Label is blank/],
    [
      'an address without encryption',
      mutate('https://localhost:3000/functions.js"', 'http://localhost:3000/functions.js"'),
      /no https address/,
    ],
    ['a second site', mutate('https://localhost:3000/functions.json', 'https://cdn.example.com/functions.json'), /several sites/],
    ['an icon that is not built', mutate('assets/insert-32.png', 'assets/insert-33.png'), /makes no icon for .*insert-33.png/],
    ['an icon that lacks a size', mutate(/ *<bt:Image size="80" resid="Insert.80" \/>\n/, ''), /lacks its size 80/],
    [
      'an icon used in another size than it has',
      mutate('size="16" resid="Insert.16"', 'size="16" resid="Insert.32"'),
      /used as size 16 but/,
    ],
    ['a button without a function behind it', mutate('>insertBusinessCase<', '>insertCase<'), /action insertCase is not associated/],
    ['shortcuts that it does not lead to', mutate(/ *<ExtendedOverrides .*\n/, ''), /does not lead to the keyboard shortcuts/],
    ['a control id given twice', mutate('id="Case.Insert"', 'id="Case.Open"'), /"Case.Open" is missing or given twice/],
    ['a runtime that is not kept alive', mutate(' lifetime="long"', ''), /lifetime="long"/],
    [
      'commands on another page than the runtime',
      mutate('<FunctionFile resid="Taskpane.Url"', '<FunctionFile resid="Help.Url"'),
      /FunctionFile> Help.Url must be the page of the <Runtime>/,
    ],
    [
      'a requirement set that is too low',
      mutate('Name="ExcelApi" MinVersion="1.12"', 'Name="ExcelApi" MinVersion="1.1"'),
      /ExcelApi 1.12 is not demanded/,
    ],
    ['a version that was not raised', mutate(`<Version>${version}.0<`, '<Version>0.0.9.0<'), /version is 0.0.9.0, but package.json says/],
    [
      'a version that the store refuses',
      mutate(`<Version>${version}.0<`, '<Version>0.1.0.0<'),
      /begins with another number than 1 to 9999/,
    ],
    ['an id that is no GUID', mutate('<Id>1752ffcd-', '<Id>'), /is no GUID/],
    ['a namespace that Excel refuses', mutate('DefaultValue="CASE"', 'DefaultValue="CX Case"'), /namespace "CX Case"/],
  ];

  it.each(cases)('%s', (_what, broken, message) => {
    const faults = lintManifest(broken, surroundings);
    expect(faults.join('\n')).toMatch(message);
  });
});

describe('the lint of the keyboard shortcuts finds', () => {
  it.each([
    [
      'an action that no code knows',
      '"id": "showPane"',
      '"id": "openPane"',
      /action openPane is not associated[^]*shortcut of showPane has no action/,
    ],
    ['keys given twice', 'Ctrl+Alt+Up', 'Ctrl+Alt+Down', /Ctrl\+Alt\+Down is given twice/],
    ['keys that type a character on some keyboards', 'Ctrl+Alt+Up', 'Ctrl+Alt+E', /Ctrl\+Alt\+E is none of Ctrl\+Alt and an arrow/],
  ])('%s', (_what, from, to, message) => {
    expect(shortcuts).toContain(from);
    expect(lintManifest(manifest, { ...surroundings, shortcuts: shortcuts.replace(from, to) }).join('\n')).toMatch(message);
  });
});
