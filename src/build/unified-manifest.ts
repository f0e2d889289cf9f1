import type { ShortcutsFile } from './manifest-lint';
import { descendants, parseXml, type XmlElement } from './xml';

/** The published schema that the unified manifest keeps to, the first with custom functions. */
export const UNIFIED_VERSION = '1.30';
const SCHEMA = `https://developer.microsoft.com/json-schemas/teams/v${UNIFIED_VERSION}/MicrosoftTeams.schema.json`;

/** Icons of the package, beside its manifest. */
export const PACKAGE_ICONS = { outline: 'icon-outline-32.png', color: 'icon-192.png' } as const;
/** The colour of the add-in's icon. */
const ACCENT = '#0B6E6B';
/** Office's permission ReadWriteDocument by its name in the unified manifest. */
const PERMISSIONS: Readonly<Record<string, string>> = { ReadWriteDocument: 'Document.ReadWrite.User' };

/** How the add-in only manifest is read: one element of a name, its text, and what its `resid` stands for. */
class Source {
  private readonly all: readonly XmlElement[];

  constructor(xml: string) {
    this.all = descendants(parseXml(xml));
  }

  many(tag: string): readonly XmlElement[] {
    return this.all.filter((element) => element.tag === tag);
  }

  one(tag: string, within?: XmlElement): XmlElement {
    const found = (within ? descendants(within) : this.all).find((element) => element.tag === tag);
    if (!found) throw new Error(`The manifest has no <${tag}>.`);
    return found;
  }

  /** A text or an address: the element's own, or the resource it names. */
  value(element: XmlElement): string {
    const { DefaultValue, resid } = element.attributes;
    if (DefaultValue !== undefined) return DefaultValue;
    if (resid === undefined) return element.text;
    const resource = this.all.find(({ attributes }) => attributes['id'] === resid && attributes['DefaultValue'] !== undefined);
    if (!resource) throw new Error(`The manifest has no resource ${resid}.`);
    return resource.attributes['DefaultValue']!;
  }

  read(tag: string, within?: XmlElement): string {
    return this.value(this.one(tag, within));
  }
}

/**
 * The unified manifest of Microsoft 365, made from the add-in only one, so that the two cannot differ. The add-in only
 * manifest stays the first: Excel for Mac and perpetual Office do not take custom functions from this one.
 *
 * @param xml manifest.xml with its addresses moved to where the site is served
 * @param site the address of that site, without a slash at its end
 * @param shortcuts what shortcuts.json says, which the add-in only manifest leads to
 */
export function unifiedManifest(xml: string, site: string, shortcuts: ShortcutsFile): Record<string, unknown> {
  const source = new Source(xml);
  const [host] = source.many('Host').filter(({ attributes }) => attributes['xsi:type'] === 'Workbook');
  const page = source.value(source.one('Runtime'));
  const buttons = source.many('Control');
  const namespace = source.read('Namespace');
  const name = source.read('DisplayName');
  return {
    $schema: SCHEMA,
    manifestVersion: UNIFIED_VERSION,
    id: source.read('Id'),
    version: source.read('Version').replace(/\.0$/, ''),
    name: { short: name, full: name },
    description: { short: source.read('Title', source.one('GetStarted')), full: source.read('Description') },
    developer: {
      name: source.read('ProviderName'),
      websiteUrl: source.read('SupportUrl'),
      privacyUrl: `${site}/privacy.html`,
      termsOfUseUrl: `${site}/licence.html`,
    },
    localizationInfo: { defaultLanguageTag: source.read('DefaultLocale').toLowerCase() },
    icons: PACKAGE_ICONS,
    accentColor: ACCENT,
    validDomains: [new URL(site).host],
    authorization: {
      permissions: { resourceSpecific: [{ name: PERMISSIONS[source.read('Permissions')], type: 'Delegated' }] },
    },
    extensions: [
      {
        requirements: { scopes: ['workbook'], capabilities: source.many('Set').map(capability) },
        runtimes: [
          {
            id: 'shared',
            type: 'general',
            code: { page, script: source.read('SourceLocation', source.one('Script')) },
            lifetime: source.one('Runtime').attributes['lifetime'],
            actions: [
              ...buttons.map((button) => actionOf(source, button)),
              // What only a key runs.
              ...shortcuts.actions
                .filter(({ id }) => !buttons.some((button) => actionId(source, button) === id))
                .map(({ id, name: displayName }) => ({ id, type: 'executeFunction', displayName })),
            ],
            customFunctions: {
              namespace: { id: namespace, name: namespace },
              metadataUrl: source.read('SourceLocation', source.one('Metadata')),
            },
          },
        ],
        ribbons: [
          {
            contexts: ['default'],
            tabs: [
              {
                builtInTabId: source.one('OfficeTab', host).attributes['id'],
                groups: source.many('Group').map((group) => groupOf(source, group)),
              },
            ],
          },
        ],
        keyboardShortcuts: [
          {
            requirements: { capabilities: [{ name: 'KeyboardShortcuts', minVersion: '1.1' }] },
            shortcuts: shortcuts.shortcuts.map(({ action, key }) => ({ key, actionId: action })),
          },
        ],
        getStartedMessages: [
          {
            title: source.read('Title', source.one('GetStarted')),
            description: source.read('Description', source.one('GetStarted')),
            learnMoreUrl: source.read('LearnMoreUrl'),
          },
        ],
      },
    ],
  };
}

const capability = ({ attributes }: XmlElement): unknown => ({ name: attributes['Name'], minVersion: attributes['MinVersion'] });

const isFunction = (action: XmlElement): boolean => action.attributes['xsi:type'] === 'ExecuteFunction';
/** A button that calls a function has the id under which the ribbon's code associates it. */
const actionId = (source: Source, button: XmlElement): string => {
  const action = source.one('Action', button);
  return isFunction(action) ? source.read('FunctionName', action) : button.attributes['id']!;
};

const actionOf = (source: Source, button: XmlElement): unknown => ({
  id: actionId(source, button),
  type: isFunction(source.one('Action', button)) ? 'executeFunction' : 'openPage',
  ...(isFunction(source.one('Action', button)) ? {} : { view: 'pane' }),
  displayName: source.read('Label', button),
});

const iconsOf = (source: Source, element: XmlElement): unknown =>
  source.one('Icon', element).children.map((image) => ({ size: Number(image.attributes['size']), url: source.value(image) }));

const groupOf = (source: Source, group: XmlElement): unknown => ({
  id: group.attributes['id'],
  label: source.value(group.children.find(({ tag }) => tag === 'Label')!),
  icons: iconsOf(source, group),
  controls: group.children
    .filter(({ tag }) => tag === 'Control')
    .map((button) => ({
      id: button.attributes['id'],
      type: 'button',
      label: source.read('Label', button),
      icons: iconsOf(source, button),
      supertip: { title: source.read('Title', button), description: source.read('Description', button) },
      actionId: actionId(source, button),
    })),
});
