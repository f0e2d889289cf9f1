import { itemNotFound } from '../../../src/workbench/protocol/errors';
import { WireCollection, WireObject } from '../../../src/workbench/protocol/object';
import type { Action, ObjectPath, RequestBody } from '../../../src/workbench/protocol/wire';

/** A library of books: the least that has every kind of member. */
export class Book extends WireObject {
  readonly typeName = 'Book';
  override readonly scalars = ['Title', 'Pages'];
  override readonly calculated = ['Pages'];
  override readonly keepsReference = true;
  Title: unknown;
  secret = 'not for the wire';

  constructor(
    title: string,
    readonly log: string[],
  ) {
    super();
    this.Title = title;
  }

  override identity() {
    return { Id: `id-${String(this.Title)}` };
  }
  get Pages(): number {
    this.log.push('pages read');
    return 100;
  }
  get Cover(): Cover {
    return new Cover();
  }
  get Sequel(): Book {
    throw itemNotFound('Book.sequel');
  }
  Compare(other: unknown, exactly?: unknown): string {
    return `${other instanceof Book ? String(other.Title) : typeof other} ${String(exactly)}`;
  }
  Fail(): never {
    throw new Error('a plain error');
  }
}

export class Cover extends WireObject {
  readonly typeName = 'Cover';
  override readonly scalars = ['Color', 'Hard'];
  get Color(): string {
    return 'red';
  }
  get Hard(): boolean {
    return true;
  }
}

export class Shelf extends WireCollection<Book> {
  readonly typeName = 'Shelf';
  constructor(private readonly books: Book[]) {
    super();
  }
  items(): Book[] {
    return this.books;
  }
  GetItem(title: unknown): Book {
    const found = this.books.find((book) => book.Title === title);
    if (!found) throw itemNotFound('Shelf.getItem');
    return found;
  }
  async GetLater(title: unknown): Promise<Book> {
    return this.GetItem(title);
  }
}

export class Library extends WireObject {
  readonly typeName = 'Library';
  readonly log: string[] = [];
  readonly Shelf = new Shelf(['Emma', 'Dune', 'Ulysses'].map((title) => new Book(title, this.log)));
}

export const ROOT: ObjectPath = { Id: 1, ObjectPathType: 1, Name: '' };
export const SHELF: ObjectPath = { Id: 2, ObjectPathType: 4, Name: 'Shelf', ParentObjectPathId: 1 };
export const item = (id: number, title: string): ObjectPath => ({
  Id: id,
  ObjectPathType: 5,
  Name: '',
  ParentObjectPathId: 2,
  ArgumentInfo: { Arguments: [title] },
});
export const method = (id: number, parent: number, name: string, ...args: unknown[]): ObjectPath => ({
  Id: id,
  ObjectPathType: 3,
  Name: name,
  ParentObjectPathId: parent,
  ArgumentInfo: { Arguments: args },
});
export const act = (ActionType: number, ObjectPathId: number, rest: Partial<Action> = {}): Omit<Action, 'Id'> => ({
  ActionType,
  ObjectPathId,
  ...rest,
});

export function request(
  paths: readonly ObjectPath[],
  actions: readonly Omit<Action, 'Id'>[],
  rest: Partial<RequestBody> = {},
): RequestBody {
  return {
    ObjectPaths: Object.fromEntries([ROOT, SHELF, ...paths].map((path) => [path.Id, path])),
    Actions: actions.map((action, index) => ({ Id: 10 + index, ...action })),
    ...rest,
  };
}
