import { invalidArgument } from '../protocol/errors';

/** The HTML names that Office.js accepts and add-ins use; the sixteen of HTML 4 and orange. */
const NAMED: Readonly<Record<string, string>> = {
  aqua: '#00FFFF',
  black: '#000000',
  blue: '#0000FF',
  fuchsia: '#FF00FF',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  lime: '#00FF00',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#FFA500',
  purple: '#800080',
  red: '#FF0000',
  silver: '#C0C0C0',
  teal: '#008080',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

/** Excel's spelling of a colour, `#RRGGBB`. Throws InvalidArgument for what is none. */
export function color(value: unknown, location: string): string {
  const text = String(value ?? '').trim();
  const known = NAMED[text.toLowerCase()];
  if (known) return known;
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (!hex) throw invalidArgument(location);
  return `#${hex.toUpperCase()}`;
}

/** The spelling of a colour that came from the grid: `rgb(1,2,3)` or hex. */
export function fromGrid(value: string | undefined, fallback: string): string {
  if (!value) return fallback;
  const rgb = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(value);
  if (rgb) {
    const hex = rgb.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0'));
    return `#${hex.join('').toUpperCase()}`;
  }
  return value.toUpperCase();
}
