/** What stops the reading of a file, in a sentence that names file, line and remedy. */
export class TableError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TableError';
  }
}
