import type { Appearance } from './theme';

/** What Office says about its colours; absent in Excel on the web. */
export interface OfficeColors {
  readonly bodyBackgroundColor?: string;
}

/**
 * Light or dark: as Office is, judged by the lightness of its background, because its themes have names but only some
 * versions tell them; else as the system is.
 */
export function appearanceOf(office: OfficeColors | undefined, systemIsDark: boolean): Appearance {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(office?.bodyBackgroundColor ?? '');
  if (!match) return systemIsDark ? 'dark' : 'light';
  const [red, green, blue] = match.slice(1).map((part) => Number.parseInt(part, 16));
  // Luma after ITU-R BT.601, 0 to 255.
  const luma = 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0);
  return luma < 128 ? 'dark' : 'light';
}
