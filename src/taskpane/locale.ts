/** The language Excel is shown in, else the browser's; numbers are read and written its way. */
export const userLocale = (): string => Office.context?.displayLanguage ?? navigator.language;

/** Today where the user is, ISO. */
export function today(): string {
  const now = new Date();
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
