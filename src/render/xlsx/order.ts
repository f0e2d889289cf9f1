import { strFromU8, strToU8 } from 'fflate';

/*
 * The order in which ECMA-376 wants an element's children. The library writes some as they come, which Excel reads and a
 * validator refuses; and it writes children that belong to other kinds of chart.
 */

const FONT = 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ');

const BEFORE = ['idx', 'order', 'tx', 'spPr'];
const AFTER = ['dPt', 'dLbls', 'trendline', 'errBars', 'cat', 'val'];
const SERIES: Readonly<Record<string, readonly string[]>> = {
  lineChart: [...BEFORE, 'marker', ...AFTER, 'smooth'],
  barChart: [...BEFORE, 'invertIfNegative', 'pictureOptions', ...AFTER, 'shape'],
  areaChart: [...BEFORE, 'pictureOptions', ...AFTER],
};
const OF_OTHER_KINDS = new Set(Object.values(SERIES).flat());

/** Brings fonts and chart series into the schemas' order, in every part that has some. */
export function orderChildren(parts: Map<string, Uint8Array>): void {
  for (const [path, bytes] of parts) {
    if (path === 'xl/styles.xml') parts.set(path, strToU8(fonts(strFromU8(bytes), path)));
    else if (/^xl\/charts\/chart\d+\.xml$/.test(path)) parts.set(path, strToU8(chart(strFromU8(bytes), path)));
  }
}

const fonts = (xml: string, path: string): string =>
  xml.replace(/<font>(.*?)<\/font>/gs, (_, inside: string) => `<font>${inOrder(inside, FONT, new Set(), `${path}: font`)}</font>`);

const chart = (xml: string, path: string): string =>
  Object.entries(SERIES).reduce(
    (whole, [kind, order]) =>
      whole.replace(new RegExp(`<${kind}>.*?</${kind}>`, 'gs'), (plot) =>
        plot.replace(
          /<ser>(.*?)<\/ser>/gs,
          (_, inside: string) => `<ser>${inOrder(inside, order, OF_OTHER_KINDS, `${path}: series of ${kind}`)}</ser>`,
        ),
      ),
    xml,
  );

/** @param foreign children that are left out where `order` does not name them */
function inOrder(inside: string, order: readonly string[], foreign: ReadonlySet<string>, place: string): string {
  const known = childrenOf(inside).filter(({ name }) => order.includes(name) || !foreign.has(name));
  const stranger = known.find(({ name }) => !order.includes(name));
  if (stranger) throw new Error(`The .xlsx library has changed: ${place} has a child ${stranger.name}.`);
  return known
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
    .map(({ xml }) => xml)
    .join('');
}

/** The elements on the uppermost level of a piece of XML that has nothing else there. */
function childrenOf(xml: string): { readonly name: string; readonly xml: string }[] {
  const children: { name: string; xml: string }[] = [];
  let depth = 0;
  let start = 0;
  for (const tag of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    const [text, closing, name = '', empty] = tag;
    if (depth === 0) start = tag.index;
    if (closing !== '/' && empty !== '/') depth += 1;
    else if (closing === '/') depth -= 1;
    if (depth === 0) children.push({ name, xml: xml.slice(start, tag.index + text.length) });
  }
  return children;
}
