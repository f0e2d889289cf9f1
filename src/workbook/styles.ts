/** Placeholder type until the style table lands in this file: see the workbook standard's house choices. */
export type StyleName = string;
