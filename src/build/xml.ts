import { SaxesParser } from 'saxes';

/** One element, with its children in document order. */
export interface XmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

/**
 * The root element of a document.
 *
 * @throws Error with line and column where the text is not well-formed.
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser();
  const open: Growing[] = [];
  let root: XmlElement | undefined;
  parser.on('error', ({ message }) => {
    const [, line, column, fault] = /^(\d+):(\d+): (.*)$/.exec(message) ?? [];
    throw new Error(line === undefined ? message : `Line ${line}, column ${column ?? ''}: ${fault ?? ''}`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Growing = { tag: name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (part) => {
    const element = open.at(-1);
    if (element) element.text += part;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) element.text = element.text.trim();
  });
  parser.write(text).close();
  if (!root) throw new Error('The document has no element.');
  return root;
}

/** The element and everything below it. */
export const descendants = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(descendants)];
