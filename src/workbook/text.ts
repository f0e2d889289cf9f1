/** Excel's longest text in a cell, in UTF-16 units. */
export const MAX_TEXT = 32_767;

/**
 * Text as a cell can hold it: line breaks become line feeds, tabs become blanks, other control characters (which neither
 * a cell nor XML can hold) and halves of surrogate pairs are dropped. Nothing else changes, whatever the text begins with.
 * @throws RangeError when the text is longer than a cell can hold
 */
export function cellText(text: string): string {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    // eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f\ufffe\uffff]/g, '')
    // A whole pair is taken as it is, so that what is left over is a half: older Safari cannot look behind.
    .replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) => (found.length === 2 ? found : ''));
  if (clean.length > MAX_TEXT) throw new RangeError(`Text of ${clean.length} characters is longer than a cell can hold (${MAX_TEXT}).`);
  return clean;
}

/** Begins like a formula, or with the apostrophe that marks text. Excel takes the full-width signs of East Asian keyboards alike. */
const FORMULA = /^[=+\-@'＝＋－＠]/;
/** Numbers, amounts, times, error values: anything that begins with a figure or a sign that stands before one, full-width or not. */
const NUMBER = /^[\s(（]*[\p{Nd}.,．，\p{Sc}#＃%％]/u;
const BOOLEAN = /^\s*(?:true|false)\s*$/i;
/** Words that Excel completes to a date: "Jan 5", "March-24". */
const DATE = /^\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[.\s/-]*\d/i;

/** Whether Excel would make something else of this text when it is typed into a cell. */
export const readsOtherwise = (text: string): boolean => FORMULA.test(text) || NUMBER.test(text) || BOOLEAN.test(text) || DATE.test(text);

/** Text as it has to be typed so that it stays this text: led by an apostrophe where Excel would make something else of it. */
export const asTyped = (text: string): string => (readsOtherwise(text) ? `'${text}` : text);
