import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** One element, with its children in document order. */
export interface XmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

type Node = Record<string, unknown>;

/**
 * The root element of a document.
 *
 * @throws Error with line and column where the text is not well-formed.
 */
export function parseXml(text: string): XmlElement {
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) throw new Error(`Line ${verdict.err.line}, column ${verdict.err.col}: ${verdict.err.msg}`);
  const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', ignoreDeclaration: true });
  const [root] = elementsOf(parser.parse(text) as Node[]);
  if (!root) throw new Error('The document has no element.');
  return root;
}

const elementsOf = (nodes: readonly Node[]): XmlElement[] =>
  nodes.flatMap((node) => {
    const tag = Object.keys(node).find((key) => key !== ':@');
    if (tag === undefined || tag === '#text') return [];
    const content = node[tag] as Node[];
    const text = content.map((child) => ('#text' in child ? String(child['#text']) : '')).join('');
    return [{ tag, attributes: (node[':@'] ?? {}) as Record<string, string>, children: elementsOf(content), text: text.trim() }];
  });

/** The element and everything below it. */
export const descendants = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(descendants)];
