/** First code points of decimal digits other than ASCII that people type: Arabic, Persian and Urdu, Devanagari, Bengali, full-width. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10] as const;

/** Signs that mean the same as their plain counterparts. */
const SIGNS: Readonly<Record<string, string>> = {
  '\u2212': '-',
  '\uff0d': '-',
  '\u2013': '-',
  '\uff0b': '+',
  '\uff0e': '.',
  '\uff0c': ',',
  '\uff05': '%',
  '\u066a': '%',
  '\u2019': "'",
};

/** Signs that separate nothing and only steer the direction of writing. */
const INVISIBLE = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/**
 * A typed number in ASCII digits, plain signs and single blanks, whichever script it was typed in.
 *
 * @param decimal what the Arabic decimal separator stands for
 * @param group what the Arabic thousands separator stands for
 */
export function plainDigits(text: string, decimal: string, group: string): string {
  const plain = Array.from(text.replace(INVISIBLE, ''), (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const zero = ZEROS.find((first) => code >= first && code <= first + 9);
    if (zero !== undefined) return String(code - zero);
    if (sign === '\u066b') return decimal;
    if (sign === '\u066c') return group;
    return SIGNS[sign] ?? sign;
  }).join('');
  // Every kind of blank is the same to a person who types.
  return plain.replace(/[\s\u00a0\u2009\u202f\u3000]+/g, ' ').trim();
}
