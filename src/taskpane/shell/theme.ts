import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

/** Shades of the icon's teal, from darkest to lightest. */
const brand: BrandVariants = {
  10: '#011312',
  20: '#03201f',
  30: '#06302e',
  40: '#083e3c',
  50: '#094b49',
  60: '#0a5856',
  70: '#0b6361',
  80: '#0b6e6b',
  90: '#197f7b',
  100: '#2c908b',
  110: '#42a09b',
  120: '#5ab1ab',
  130: '#75c1bc',
  140: '#93d1cd',
  150: '#b3e1dd',
  160: '#d6f0ee',
};

const light = createLightTheme(brand);
const dark: Theme = {
  ...createDarkTheme(brand),
  // The middle shades are too dark for text and selections on a dark ground.
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorCompoundBrandForeground1: brand[120],
  colorCompoundBrandForeground1Hover: brand[130],
  colorCompoundBrandStroke: brand[120],
  colorCompoundBrandStrokeHover: brand[130],
};

export type Appearance = 'light' | 'dark';

export const themeOf = (appearance: Appearance): Theme => (appearance === 'dark' ? dark : light);
