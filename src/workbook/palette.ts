/** The few colours of the workbook: one accent, ink, and colours that carry a meaning. All are legible in greyscale print. */
export const palette = {
  accent: '#1B4965',
  ink: '#1A1A1A',
  muted: '#5F6B76',
  rule: '#C9D1D9',
  band: '#E8EFF4',
  input: '#0000FF',
  inputFill: '#FFFBE0',
  inputRule: '#E3D9A6',
  benchmark: '#6E6E6E',
  /** Answers that were stored when they were computed, and the 0 of a what-if table's own cell. */
  stored: '#6A4C93',
  link: '#00703C',
  hyperlink: '#0563C1',
  good: '#1E6B3A',
  goodFill: '#E2F2E7',
  warn: '#7A5200',
  warnFill: '#FBF0D9',
  bad: '#A61B1B',
  badFill: '#FBE5E5',
} as const;

/** Series colours for charts: the accent first; neighbours differ in lightness as well as in hue. */
export const chartColors = [
  '#1B4965',
  '#5FA8D3',
  '#E09F3E',
  '#9E2A2B',
  '#7A9E7E',
  '#6D597A',
  '#C9ADA7',
  '#355070',
  '#B5C99A',
  '#BC6C25',
  '#84A59D',
  '#4A4E69',
] as const;

/** Colours of charts whose series have a fixed meaning. */
export const meaningColors = {
  withProgramme: '#1B4965',
  doNothing: '#9AA5AE',
  positive: '#2E7D57',
  negative: '#B23A48',
  total: '#1B4965',
} as const;
