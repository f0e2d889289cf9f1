import type { FilePlace } from '../../../workbook/lint/book/book';
import { foreignKind, type ForeignKind } from './contentTypes';
import { Counter, LIMITS, RefusedFile } from './limits';
import { attribute, children, parseXml, type Element, type Stream } from './xml';
import { unzip, type ZipPart } from './zip';

/** A relationship of a part: what it is and where it leads. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: worksheet, styles, hyperlink. */
  readonly type: string;
  /** Path of the part, or the address outside. */
  readonly target: string;
  readonly external: boolean;
}

const CONTENT_TYPES = '[Content_Types].xml';

/** The parts of an .xlsx package as elements, parsed when asked for, and what is wrong with the package as a whole. */
export class Package {
  private readonly parts: ReadonlyMap<string, ZipPart>;
  private readonly types: ContentTypes;
  private readonly links = new Map<string, readonly Relationship[]>();
  private readonly xml = new Counter(LIMITS.xmlBytes, `more than ${LIMITS.xmlBytes / 2 ** 20} MB of XML (bytes are counted)`);
  private readonly held = new Counter(LIMITS.elements, 'too many XML elements at a time');
  /** Path of the workbook part. */
  readonly workbook: string;

  /** @throws RefusedFile when the bytes are no workbook's package, or go beyond a limit */
  constructor(bytes: Uint8Array) {
    this.parts = new Map(unzip(bytes).map((part) => [part.path.toLowerCase(), part]));
    this.types = new ContentTypes(this.root(CONTENT_TYPES));
    const main = this.relationships('').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
    if (!this.has(main)) throw new RefusedFile('This is no .xlsx file: it holds no workbook.');
    this.workbook = main;
  }

  has(path: string): boolean {
    return this.parts.has(path.toLowerCase());
  }

  /** The root element of a part; undefined when there is no such part. */
  root(path: string, stream?: Stream): Element | undefined {
    const part = this.parts.get(path.toLowerCase());
    if (!part) return undefined;
    this.xml.add(part.bytes.length);
    return parseXml(part.path, part.bytes, this.held, stream);
  }

  /** The relationships of a part; those of the package for the empty path. */
  relationships(path: string): readonly Relationship[] {
    const known = this.links.get(path) ?? this.readRelationships(path);
    this.links.set(path, known);
    return known;
  }

  /** The part a part is related to by a type, as the workbook to its styles. */
  related(path: string, type: string): string | undefined {
    return this.relationships(path).find((entry) => entry.type === type && !entry.external)?.target;
  }

  private readRelationships(path: string): Relationship[] {
    const at = path.lastIndexOf('/') + 1;
    const root = this.root(`${path.slice(0, at)}_rels/${path.slice(at)}.rels`);
    return children(root, 'Relationship').map((entry) => {
      const target = attribute(entry, 'Target') ?? '';
      const external = attribute(entry, 'TargetMode') === 'External';
      return {
        id: attribute(entry, 'Id') ?? '',
        type: (attribute(entry, 'Type') ?? '').replace(/^.*\//, ''),
        target: external ? target : resolve(path.slice(0, at), target),
        external,
      };
    });
  }

  /** What is damaged or missing: checksums, content types, relationships that lead nowhere. */
  *damage(): Generator<FilePlace> {
    if (!this.has(CONTENT_TYPES)) yield { place: CONTENT_TYPES, what: 'is missing: the file does not say what its parts are' };
    if (!this.has('_rels/.rels')) yield { place: '_rels/.rels', what: 'is missing: the file does not say where its workbook is' };
    for (const { path, sound } of this.parts.values()) {
      if (!sound) yield { place: path, what: 'is damaged: its checksum is wrong' };
      if (this.types.of(path) === undefined && path !== CONTENT_TYPES) yield { place: path, what: 'has no content type' };
    }
    for (const source of this.sources()) {
      if (source !== '' && !this.has(source)) yield { place: source, what: 'is missing, but has relationships' };
      for (const { target, external, type } of this.relationships(source))
        if (!external && !this.has(target))
          yield { place: target, what: `is missing: ${source || 'the package'} names it as its ${type || 'part'}` };
    }
  }

  /** Parts that a workbook of figures, texts and charts does not have. */
  *foreign(): Generator<FilePlace & { readonly kind: ForeignKind }> {
    for (const { path } of this.parts.values()) {
      const type = this.types.of(path) ?? '';
      const kind = path === CONTENT_TYPES ? undefined : foreignKind(path, type);
      if (kind !== undefined) yield { place: path, what: type === '' ? 'without a content type' : type, kind };
    }
    for (const source of this.sources()) {
      for (const { external, target, type } of this.relationships(source)) {
        // Links of cells are judged as links, other workbooks by the rule on them.
        if (external && type !== 'hyperlink' && !type.startsWith('externalLink'))
          yield { place: source, what: `${type} at ${target}`, kind: 'connections' };
      }
    }
  }

  /** Every part with relationships, the package itself as the empty path. */
  private sources(): string[] {
    return [...this.parts.values()].flatMap(({ path }) => {
      const [, folder, name] = /^(.*?)_rels\/([^/]*)\.rels$/i.exec(path) ?? [];
      return folder === undefined || name === undefined ? [] : [folder + name];
    });
  }

  /** Targets of the external workbooks, as the package lists them. */
  externalBooks(): string[] {
    return [...this.parts.values()].flatMap(({ path }) =>
      /(^|\/)externalLinks\/[^/]+\.xml$/i.test(path) ? [this.relationships(path)[0]?.target ?? path] : [],
    );
  }
}

/** The path a relationship's target means, seen from the folder of its part. */
function resolve(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** What each part is, by its path or its ending. */
class ContentTypes {
  private readonly byEnding: ReadonlyMap<string, string>;
  private readonly byPath: ReadonlyMap<string, string>;

  constructor(root: Element | undefined) {
    const list = (name: string, key: string): Map<string, string> =>
      new Map(children(root, name).map((entry) => [(attribute(entry, key) ?? '').toLowerCase(), attribute(entry, 'ContentType') ?? '']));
    this.byEnding = list('Default', 'Extension');
    this.byPath = list('Override', 'PartName');
  }

  of(path: string): string | undefined {
    const lower = path.toLowerCase();
    return this.byPath.get(`/${lower}`) ?? this.byEnding.get(lower.slice(lower.lastIndexOf('.') + 1));
  }
}
