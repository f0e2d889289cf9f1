/** What is compared: everything as it would be without the programme, and with it. */
export const WORLDS = ['without', 'with'] as const;
export type World = (typeof WORLDS)[number];
export const WORDS: Readonly<Record<World, string>> = { without: 'without the programme', with: 'with the programme' };
