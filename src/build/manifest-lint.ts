import { ICON_SIZES_REQUIRED, MANIFEST_CHILDREN, REQUIRED_SETS, RESOURCE_OF } from './manifest-schema';
import { descendants, parseXml, type XmlElement } from './xml';

/** What the manifest has to agree with outside itself. */
export interface ManifestSurroundings {
  /** Version of package.json. */
  readonly version: string;
  /** File names the build leaves in assets/. */
  readonly iconFiles: readonly string[];
  /** Names that the ribbon commands associate with a function. */
  readonly actions: readonly string[];
  /** The text of shortcuts.json, to which the manifest's <ExtendedOverrides> lead. */
  readonly shortcuts: string;
}

/** The names under which the ribbon's code associates functions. */
export const associatedActions = (ribbon: string): string[] =>
  [...ribbon.matchAll(/actions\.associate\('(\w+)'/g)].map(([, name]) => name!);

/** shortcuts.json, as Office reads it. */
export interface ShortcutsFile {
  readonly actions: readonly { readonly id: string; readonly name: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
}

type Rule = (root: XmlElement, surroundings: ManifestSurroundings) => string[];

/**
 * Everything that is wrong with a manifest, in sentences; an empty list when Office will take it. Microsoft's own
 * validator needs their online service, this one needs nothing.
 */
export function lintManifest(xml: string, surroundings: ManifestSurroundings): string[] {
  let root: XmlElement;
  try {
    root = parseXml(xml);
  } catch (error) {
    return [`The manifest is not well-formed. ${(error as Error).message}`];
  }
  return RULES.flatMap((rule) => rule(root, surroundings));
}

const all = (root: XmlElement, ...tags: string[]): XmlElement[] => descendants(root).filter(({ tag }) => tags.includes(tag));
const resourceLists = (root: XmlElement): XmlElement[] => all(root, 'bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings');
const nameOf = (element: XmlElement): string => {
  const id = element.attributes['id'] ?? element.attributes['resid'];
  return id === undefined ? `<${element.tag}>` : `<${element.tag}> ${id}`;
};

/** The value of an element and those of its translations. */
const textsOf = (element: XmlElement): string[] => [
  element.attributes['DefaultValue'] ?? '',
  ...all(element, 'Override', 'bt:Override').map(({ attributes }) => attributes['Value'] ?? ''),
];

/** Children stand in Office's order, none is unknown, none is missing. */
const order: Rule = (root) =>
  descendants(root).flatMap((element) => {
    const type = element.attributes['xsi:type'];
    const wanted = MANIFEST_CHILDREN[`${element.tag} ${type}`] ?? MANIFEST_CHILDREN[element.tag] ?? [];
    const tags = wanted.map((tag) => tag.replace('!', ''));
    const faults: string[] = [];
    let last = 0;
    for (const child of element.children) {
      const place = tags.indexOf(child.tag);
      if (place < 0) faults.push(`${nameOf(element)} may not contain <${child.tag}>.`);
      else if (place < last) faults.push(`In ${nameOf(element)}, <${child.tag}> must come before <${tags[last]}>.`);
      else last = place;
    }
    const missing = wanted.filter((tag) => tag.endsWith('!') && !element.children.some((child) => `${child.tag}!` === tag));
    return [...faults, ...missing.map((tag) => `${nameOf(element)} needs <${tag.replace('!', '')}>.`)];
  });

/** Each resid is defined in the right list, short enough, defined once and used. */
const references: Rule = (root) => {
  const users = descendants(root).filter(({ attributes }) => attributes['resid'] !== undefined);
  const lists = new Map(resourceLists(root).map((list) => [list.tag, list.children.map(({ attributes }) => attributes['id'] ?? '')]));
  const ids = [...lists.values()].flat();
  const used = new Set(users.map(({ attributes }) => attributes['resid']));
  return [
    ...users
      .filter((user) => !lists.get(RESOURCE_OF[user.tag] ?? '')?.includes(user.attributes['resid'] ?? ''))
      .map((user) => `${nameOf(user)} is not defined in <${RESOURCE_OF[user.tag] ?? 'Resources'}>.`),
    ...ids.filter((id) => id.length > 32).map((id) => `The resource id ${id} is longer than 32 characters.`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `The resource id ${id} is defined twice.`),
    ...ids.filter((id) => !used.has(id)).map((id) => `The resource ${id} is not used.`),
  ];
};

/** No text is blank or longer than Office shows. */
const lengths: Rule = (root) => {
  const limited: [XmlElement, number][] = [
    ...all(root, 'DisplayName').map((element): [XmlElement, number] => [element, 125]),
    ...root.children.filter(({ tag }) => tag === 'Description').map((element): [XmlElement, number] => [element, 250]),
    ...all(root, 'bt:ShortStrings').flatMap(({ children }) => children.map((element): [XmlElement, number] => [element, 125])),
    ...all(root, 'bt:LongStrings').flatMap(({ children }) => children.map((element): [XmlElement, number] => [element, 250])),
  ];
  return limited.flatMap(([element, limit]) =>
    textsOf(element).flatMap((text) => {
      if (text.trim() === '') return [`${nameOf(element)} is blank.`];
      return text.length > limit ? [`${nameOf(element)} has ${text.length} characters, ${limit} are allowed.`] : [];
    }),
  );
};

/** Every address is https, and all are of one site: Excel loads functions, metadata and page from one domain only. */
const addresses: Rule = (root) => {
  const values = [...all(root, 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation'), ...all(root, 'bt:Url', 'bt:Image')]
    .filter(({ attributes }) => attributes['resid'] === undefined)
    .flatMap(textsOf)
    .concat(all(root, 'ExtendedOverrides').map(({ attributes }) => attributes['Url'] ?? ''));
  const hosts = new Set(values.filter((value) => URL.canParse(value)).map((value) => new URL(value).host));
  return [
    ...values
      .filter((value) => !URL.canParse(value) || new URL(value).protocol !== 'https:')
      .map((value) => `"${value}" is no https address.`),
    ...(hosts.size > 1 ? [`The addresses are of several sites (${[...hosts].join(', ')}): one is allowed.`] : []),
  ];
};

/** Each icon exists in the sizes Office demands, and the file has the size it is used for. */
const icons: Rule = (root, { iconFiles }) => {
  const files = [...all(root, 'IconUrl', 'HighResolutionIconUrl'), ...all(root, 'bt:Images').flatMap(({ children }) => children)].flatMap(
    textsOf,
  );
  const byId = new Map(
    all(root, 'bt:Images').flatMap(({ children }) => children.map((image) => [image.attributes['id'], textsOf(image)[0]])),
  );
  return [
    ...files.filter((url) => !iconFiles.includes(url.split('/assets/')[1] ?? '')).map((url) => `The build makes no icon for ${url}.`),
    ...all(root, 'Icon').flatMap(({ children }) => [
      ...ICON_SIZES_REQUIRED.filter((size) => !children.some(({ attributes }) => attributes['size'] === size)).map(
        (size) => `An <Icon> lacks its size ${size}.`,
      ),
      ...children
        .filter(({ attributes }) => !byId.get(attributes['resid'])?.endsWith(`-${attributes['size']}.png`))
        .map(({ attributes }) => `The icon ${attributes['resid']} is used as size ${attributes['size']} but its file is not of that size.`),
    ]),
  ];
};

/** Each button calls a function that exists, and ids are given once. */
const commands: Rule = (root, { actions }) => {
  const ids = all(root, 'Control', 'Group').map(({ attributes }) => attributes['id'] ?? '');
  return [
    ...all(root, 'FunctionName')
      .filter(({ text }) => !actions.includes(text))
      .map(({ text }) => `The action ${text} is not associated with a function in the ribbon's code.`),
    ...ids
      .filter((id, index) => id === '' || ids.indexOf(id) !== index)
      .map((id) => `The control or group id "${id}" is missing or given twice.`),
  ];
};

/** Each keyboard shortcut runs an action that is described and exists; no two are alike, and each leaves letters to be typed. */
const shortcuts: Rule = (root, { actions, shortcuts: text }) => {
  if (all(root, 'ExtendedOverrides').length === 0)
    return ['The manifest does not lead to the keyboard shortcuts: <ExtendedOverrides> is missing.'];
  const file = JSON.parse(text) as ShortcutsFile;
  const keys = file.shortcuts.map(({ key }) => key.default);
  return [
    ...file.actions
      .filter(({ id }) => !actions.includes(id))
      .map(({ id }) => `The shortcut's action ${id} is not associated with a function.`),
    ...file.shortcuts
      .filter(({ action }) => !file.actions.some(({ id }) => id === action))
      .map(({ action }) => `The shortcut of ${action} has no action of that id.`),
    ...keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `The shortcut ${key} is given twice.`),
    // AltGr is Ctrl+Alt: with a letter it types a character on many keyboards.
    ...keys
      .filter((key) => !/^Ctrl\+Alt\+(Up|Down|Left|Right)$/.test(key))
      .map((key) => `The shortcut ${key} is none of Ctrl+Alt and an arrow.`),
  ];
};

/** Pane, commands and functions share one long-lived page, and Office is told so. */
const sharedRuntime: Rule = (root) => {
  const runtime = all(root, 'Runtime')[0]?.attributes;
  const pages = [
    ...all(root, 'FunctionFile'),
    ...[...all(root, 'Page'), ...all(root, 'Action')].flatMap(({ children }) => children.filter(({ tag }) => tag === 'SourceLocation')),
  ];
  const sets = new Map(all(root, 'Set').map(({ attributes }) => [attributes['Name'], attributes['MinVersion']]));
  return [
    ...(runtime?.['lifetime'] === 'long' ? [] : ['A shared runtime needs <Runtime lifetime="long">.']),
    ...pages
      .filter(({ attributes }) => attributes['resid'] !== runtime?.['resid'])
      .map((page) => `${nameOf(page)} must be the page of the <Runtime>, ${runtime?.['resid']}.`),
    ...Object.entries(REQUIRED_SETS)
      .filter(([name, version]) => sets.get(name) !== version)
      .map(([name, version]) => `The requirement set ${name} ${version} is not demanded.`),
  ];
};

/** Ids, version, namespace and locales are of the form Office reads. */
const identity: Rule = (root, { version }) => {
  const textOf = (tag: string): string => root.children.find((child) => child.tag === tag)?.text ?? '';
  const namespaceId = all(root, 'Namespace')[0]?.attributes['resid'];
  const namespace = all(root, 'bt:String').find(({ attributes }) => attributes['id'] === namespaceId)?.attributes['DefaultValue'] ?? '';
  const locales = [textOf('DefaultLocale'), ...all(root, 'Override', 'bt:Override').map(({ attributes }) => attributes['Locale'] ?? '')];
  return [
    ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(textOf('Id')) ? [] : [`The id "${textOf('Id')}" is no GUID.`]),
    ...(textOf('Version') === `${version}.0`
      ? []
      : [`The version is ${textOf('Version')}, but package.json says ${version}: write ${version}.0.`]),
    ...(/^[1-9]\d{0,3}\./.test(textOf('Version')) ? [] : [`The version begins with another number than 1 to 9999: the store refuses it.`]),
    ...(/^[A-Z][A-Z0-9]{2,}$/.test(namespace) ? [] : [`The namespace "${namespace}" must be capital letters and digits, at least three.`]),
    ...locales
      .filter((locale) => !/^[a-z]{2,3}(-[A-Z][a-z]{3})?-[A-Z]{2}$/.test(locale))
      .map((locale) => `"${locale}" is no full locale like en-US.`),
  ];
};

const RULES: readonly Rule[] = [order, references, lengths, addresses, icons, commands, shortcuts, sharedRuntime, identity];
