import { invalidArgument } from '../../protocol/errors';
import { COLOR_NAMES } from './color-names';

/** Excel's spelling of a colour, `#RRGGBB`. Throws InvalidArgument for what is none. */
export function color(value: unknown, location: string): string {
  const text = String(value ?? '').trim();
  const known = COLOR_NAMES.get(text.toLowerCase());
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
