/** Colours of charts that bring none of their own: apart from each other in hue and in lightness. */
export const palette = ['#0F6CBD', '#E8710A', '#2E8B57', '#8764B8', '#C4314B', '#3B4A5A', '#0097A7', '#B8860B'] as const;

export const ink = '#1F2933';
export const mutedInk = '#52606D';
export const axisLine = '#9AA5B1';
export const gridLine = '#E8ECF0';
export const fontFamily = "'Segoe UI', system-ui, sans-serif";
