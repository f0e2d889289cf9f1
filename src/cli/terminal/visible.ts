/**
 * Characters that a terminal obeys instead of showing: control characters but line feed and tab, and those that turn the
 * direction of writing or hide themselves. From a file they could clear the screen, forge a line or reverse a name.
 */
const OBEYED = /(?![\n\t])[\p{Cc}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;

/** Text with such characters as `\u001B`, which JSON reads back as the same character. */
export const visible = (text: string): string =>
  text.replace(OBEYED, (character) => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);

/** Makes everything that is written to a stream visible: no command can forget it. */
export function showControlCharacters(stream: NodeJS.WriteStream): void {
  const write = stream.write.bind(stream) as (chunk: unknown, ...rest: unknown[]) => boolean;
  stream.write = (chunk: unknown, ...rest: unknown[]): boolean => write(typeof chunk === 'string' ? visible(chunk) : chunk, ...rest);
}
