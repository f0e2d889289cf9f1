import { SaxesParser } from 'saxes';
import { LIMITS, RefusedFile, type Counter } from './limits';

/** An element without namespace prefixes: the parts of an .xlsx package are told apart by names alone. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

interface Growing extends Element {
  readonly children: Growing[];
  text: string;
}

/** Elements of one name that are handed over when they are complete and not kept. */
export interface Stream {
  readonly name: string;
  readonly take: (element: Element) => void;
}

/**
 * The root element of an XML part. Well-formedness, characters and entities are the parser's matter; document types, which
 * .xlsx files may not have, are refused, so that no entity can be declared.
 *
 * @param held counts the elements kept at the same time
 * @throws RefusedFile when the part is not well-formed, nested too deeply or too large to keep
 */
export function parseXml(path: string, bytes: Uint8Array, held: Counter, stream?: Stream): Element {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const open: Growing[] = [];
  let root: Growing | undefined;
  // Where an element that is handed over began, and how many elements it holds.
  let from: number | undefined;
  let within = 0;
  const refuse = (reason: string): never => {
    throw new RefusedFile(`${path} ${reason}`);
  };
  parser.on('error', ({ message }) => refuse(`is not well-formed XML (${message}).`));
  parser.on('doctype', () => refuse('holds a document type, which .xlsx files may not.'));
  parser.on('opentag', ({ name, attributes }) => {
    held.add();
    if (open.length >= LIMITS.depth) refuse(`is nested more than ${LIMITS.depth} elements deep.`);
    const element: Growing = { name: local(name), attributes: attributesOf(attributes), children: [], text: '' };
    const parent = open.at(-1);
    if (!parent) root = element;
    else if (from === undefined && element.name === stream?.name) from = open.length;
    else parent.children.push(element);
    open.push(element);
    if (from !== undefined) within += 1;
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('cdata', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element || open.length !== from) return;
    stream?.take(element);
    held.add(-within);
    from = undefined;
    within = 0;
  });
  parser.write(decode(path, bytes)).close();
  return root ?? refuse('is empty.');
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function decode(path: string, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    throw new RefusedFile(`${path} is not written in UTF-8.`, { cause: error });
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Attributes by their local name; one without a prefix wins over one with. */
function attributesOf(written: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [name, value] of Object.entries(written)) if (name.includes(':')) attributes.set(local(name), value);
  for (const [name, value] of Object.entries(written)) if (!name.includes(':')) attributes.set(name, value);
  return attributes;
}

/** Children of a name; empty when there are none. */
export const children = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.filter((entry) => entry.name === name) ?? [];

/** The first child reached by names, each within the one before. */
export const child = (element: Element | undefined, ...names: string[]): Element | undefined =>
  names.reduce<Element | undefined>((at, name) => at?.children.find((entry) => entry.name === name), element);

export const attribute = (element: Element | undefined, name: string): string | undefined => element?.attributes.get(name);

/** An attribute that is written 1 or true when it holds. */
export const holds = (element: Element | undefined, name: string): boolean => ['1', 'true'].includes(attribute(element, name) ?? '');

export const text = (element: Element | undefined): string => element?.text ?? '';
