/*
 * Sentences as formulas: figures of cells in words. FIXED needs no format text, which Excel would translate, and groups as
 * the reader's locale does.
 */

/** An amount or count without decimals. */
export const whole = (cell: string): string => `FIXED(${cell},0)`;
export const tenth = (cell: string): string => `FIXED(${cell},1)`;
/** A share as per cent, with one decimal. */
export const percent = (cell: string): string => `FIXED(100*${cell},1)`;

/** Puts texts and expressions together: "For "&FIXED(B9,0)&" you keep ...". Quoted parts are given as they read. */
export function sentence(strings: TemplateStringsArray, ...parts: readonly string[]): string {
  const pieces = strings.flatMap((text, index) => [text === '' ? [] : [`"${text}"`], parts[index] ?? []].flat());
  return `=${pieces.join('&')}`;
}

/** The sentence, or other words where there is nothing to count. */
export const unless = (cell: string, otherwise: string, text: string): string => `=IF(${cell}=0,"${otherwise}",${text.slice(1)})`;
