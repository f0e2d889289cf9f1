/** A line, dashed line, row of dots or stairs in a chart. */
export interface Series {
  readonly name: string;
  readonly style: 'line' | 'dashed' | 'bars' | 'stairs';
  readonly colour: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** What a chart shows; its axes begin at 0. */
export interface Chart {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly series: readonly Series[];
  /** A vertical line with words, such as the end of what a fit saw. */
  readonly mark?: { readonly at: number; readonly label: string };
  /** Names at the places 0, 1, 2, ... where x is no number. */
  readonly places?: readonly string[];
}

const WIDTH = 760;
const HEIGHT = 340;
const EDGE = { left: 78, right: 24, top: 66, bottom: 52 };
const INNER = { width: WIDTH - EDGE.left - EDGE.right, height: HEIGHT - EDGE.top - EDGE.bottom };
const BAR = 0.36;

/** Charts below each other as one SVG picture, which needs no font and no file but itself. */
export function svgOf(charts: readonly Chart[]): string {
  const height = charts.length * HEIGHT;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="Segoe UI, Arial, sans-serif" font-size="12">
<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
${charts.map((chart, i) => `<g transform="translate(0 ${i * HEIGHT})">\n${drawn(chart)}\n</g>`).join('\n')}
</svg>
`;
}

function drawn(chart: Chart): string {
  const { series, places } = chart;
  const all = series.flatMap(({ points }) => points);
  const most = (of: (point: readonly [number, number]) => number): number => all.reduce((top, point) => Math.max(top, of(point)), 0) || 1;
  const ticksY = ticksTo(most(([, y]) => y));
  const farthest = places ? places.length - 0.5 : most(([x]) => x);
  const from = places ? -0.5 : 0;
  const atX = (x: number): number => EDGE.left + ((x - from) / (farthest - from)) * INNER.width;
  const atY = (y: number): number => EDGE.top + INNER.height * (1 - y / ticksY.at(-1)!);
  const labelsX = places
    ? places.map((name, i) => [i, name] as const)
    : ticksTo(farthest).flatMap((x) => (x <= farthest ? [[x, shown(x)] as const] : []));
  return [
    text(EDGE.left, 22, chart.title, 'font-size="15" font-weight="600"'),
    ...legend(series),
    ...ticksY.map(
      (y) =>
        `<line x1="${EDGE.left}" x2="${WIDTH - EDGE.right}" y1="${fixed(atY(y))}" y2="${fixed(atY(y))}" stroke="${y === 0 ? '#605e5c' : '#e1dfdd'}"/>${text(EDGE.left - 8, atY(y) + 4, shown(y), 'text-anchor="end" fill="#605e5c"')}`,
    ),
    ...labelsX.map(([x, label]) => text(atX(x), HEIGHT - EDGE.bottom + 18, label, 'text-anchor="middle" fill="#605e5c"')),
    text(EDGE.left + INNER.width / 2, HEIGHT - 12, chart.x, 'text-anchor="middle" fill="#323130"'),
    text(0, 0, chart.y, `text-anchor="middle" fill="#323130" transform="translate(16 ${EDGE.top + INNER.height / 2}) rotate(-90)"`),
    ...series.map((one, k) => shape(one, k - (series.length - 1) / 2, atX, atY)),
    ...(chart.mark ? [mark(chart.mark, atX(chart.mark.at))] : []),
  ].join('\n');
}

function shape({ style, colour, points }: Series, offset: number, atX: (x: number) => number, atY: (y: number) => number): string {
  if (style === 'bars') {
    const width = BAR * (atX(1) - atX(0));
    return points
      .map(([x, y]) => {
        const left = atX(x) + (offset - 0.5) * width;
        return `<rect x="${fixed(left)}" y="${fixed(atY(y))}" width="${fixed(width)}" height="${fixed(atY(0) - atY(y))}" fill="${colour}"/>`;
      })
      .join('');
  }
  const corners =
    style === 'stairs'
      ? points.flatMap(([x, y], i) => (i === 0 ? [[x, y] as const] : [[x, points[i - 1]![1]] as const, [x, y] as const]))
      : points;
  const path = corners.map(([x, y]) => `${fixed(atX(x))},${fixed(atY(y))}`).join(' ');
  return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"${style === 'dashed' ? ' stroke-dasharray="6 4"' : ''}/>`;
}

function legend(series: readonly Series[]): string[] {
  let at = EDGE.left;
  return series.map(({ name, colour, style }) => {
    const swatch =
      style === 'bars'
        ? `<rect x="${at}" y="36" width="18" height="10" fill="${colour}"/>`
        : `<line x1="${at}" x2="${at + 18}" y1="41" y2="41" stroke="${colour}" stroke-width="2"${style === 'dashed' ? ' stroke-dasharray="6 4"' : ''}/>`;
    const words = text(at + 24, 45, name, 'fill="#323130"');
    at += 48 + 7 * name.length;
    return swatch + words;
  });
}

const mark = ({ label }: { readonly label: string }, x: number): string =>
  `<line x1="${fixed(x)}" x2="${fixed(x)}" y1="${EDGE.top}" y2="${HEIGHT - EDGE.bottom}" stroke="#605e5c" stroke-dasharray="2 3"/>${text(x + 6, EDGE.top + 12, label, 'fill="#605e5c"')}`;

const text = (x: number, y: number, words: string, style: string): string =>
  `<text x="${fixed(x)}" y="${fixed(y)}" ${style}>${escaped(words)}</text>`;

const escaped = (words: string): string => words.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
const fixed = (value: number): string => Number(value.toFixed(2)).toString();
const shown = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 10 });

/** Round steps of 1, 2 or 5 from 0 until the largest value is reached. */
function ticksTo(largest: number): number[] {
  const raw = largest / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * [1, 2, 5, 10].find((factor) => factor * power >= raw)!;
  return Array.from({ length: Math.ceil(largest / step - 1e-9) + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}
