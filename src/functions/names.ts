/** The name of the declaration that computes an id: CLV_TABLE is clvTable. */
export const declarationName = (id: string): string =>
  id.toLowerCase().replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** The id that a declaration computes, by its name: clvTable is CLV_TABLE. */
export const idOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
