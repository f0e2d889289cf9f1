/** Office.js measures in points, the grid in CSS pixels. */
export const toPixels = (points: number): number => (points * 4) / 3;
export const toPoints = (pixels: number): number => (pixels * 3) / 4;
