import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

/** An element: attributes begin with @, children are lists by name, text stands under #text. */
export interface Element {
  readonly [child: string]: readonly Element[] | string | undefined;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // Decoded below: the parser leaves out references to characters by number.
  processEntities: false,
  alwaysCreateTextNode: true,
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
});

/** No business case unpacks to more than this. */
const LARGEST = 256 * 2 ** 20;

/** The parts of an .xlsx package as elements, parsed when asked for. */
export class Package {
  private readonly files: Readonly<Record<string, Uint8Array>>;

  /** @throws Error when the bytes are no package or unpack to too much */
  constructor(bytes: Uint8Array) {
    let size = 0;
    try {
      this.files = unzipSync(bytes, {
        filter: ({ originalSize }) => {
          size += originalSize;
          return size <= LARGEST;
        },
      });
    } catch (error) {
      throw new Error('This is no .xlsx file: it cannot be unpacked.', { cause: error });
    }
    if (size > LARGEST) throw new Error(`The file unpacks to more than ${LARGEST / 2 ** 20} MB.`);
    if (!this.has('xl/workbook.xml')) throw new Error('This is no .xlsx file: it holds no workbook.');
  }

  get paths(): string[] {
    return Object.keys(this.files);
  }

  has(path: string): boolean {
    return Object.hasOwn(this.files, path);
  }

  /** The root element of a part; undefined when there is no such part. */
  root(path: string): Element | undefined {
    const bytes = this.files[path];
    if (!bytes) return undefined;
    const document = parser.parse(strFromU8(bytes)) as Record<string, readonly Element[]>;
    const name = Object.keys(document).find((key) => !key.startsWith('?') && key !== '#text');
    return name === undefined ? undefined : document[name]?.[0];
  }
}

/** Children of a name; empty when there are none. */
export const children = (element: Element | undefined, name: string): readonly Element[] => {
  const found = element?.[name];
  return Array.isArray(found) ? (found as readonly Element[]) : [];
};

/** The first child reached by names, each within the one before. */
export const child = (element: Element | undefined, ...names: string[]): Element | undefined =>
  names.reduce<Element | undefined>((at, name) => children(at, name)[0], element);

export const attribute = (element: Element | undefined, name: string): string | undefined => {
  const found = element?.[`@${name}`];
  return typeof found === 'string' ? decode(found) : undefined;
};

/** An attribute that is written 1 or true when it holds. */
export const holds = (element: Element | undefined, name: string): boolean => ['1', 'true'].includes(attribute(element, name) ?? '');

export const text = (element: Element | undefined): string => {
  const found = element?.['#text'];
  return typeof found === 'string' ? decode(found) : '';
};

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const decode = (written: string): string =>
  written.replace(
    /&(?:#x([0-9A-Fa-f]{1,6})|#(\d{1,7})|(\w+));/g,
    (whole, hex: string | undefined, decimal: string | undefined, name: string) =>
      (hex ?? decimal) ? String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)) : (entities[name] ?? whole),
  );
