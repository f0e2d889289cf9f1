import { OfficeError } from '../../../src/workbench/protocol/errors';
import { Interpreter } from '../../../src/workbench/protocol/interpreter';
import type { Action, ObjectPath } from '../../../src/workbench/protocol/wire';
import { Cover, Library, act, item, method, request } from './library';

let library: Library;
let interpreter: Interpreter;
let finished: number;
let fault: ((action: Action) => void) | undefined;

beforeEach(() => {
  library = new Library();
  finished = 0;
  fault = undefined;
  interpreter = new Interpreter({
    root: library,
    newObject: (name) => {
      if (name === 'Known') return new Cover();
      throw new OfficeError('ApiNotFound', name, 400, name);
    },
    settle: async () => void library.log.push('settled'),
    beforeAction: (action) => fault?.(action),
    finish: () => void finished++,
  });
});

const run = (paths: readonly ObjectPath[], ...actions: Omit<Action, 'Id'>[]) => interpreter.execute(request(paths, actions));
const values = async (paths: readonly ObjectPath[], ...actions: Omit<Action, 'Id'>[]) => {
  const { Results, Error: error } = await run(paths, ...actions);
  expect(error).toBeUndefined();
  return Results.map(({ Value }) => Value);
};

describe('paths', () => {
  test('lead by property, indexer and method, which may take its time', async () => {
    expect(await values([item(3, 'Emma'), method(4, 2, 'GetLater', 'Dune')], act(1, 1), act(1, 3), act(1, 4))).toEqual([
      {},
      { Id: 'id-Emma' },
      { Id: 'id-Dune' },
    ]);
  });

  test('to what is not there lead to the null object, and everything beyond is null too', async () => {
    const sequel: ObjectPath = { Id: 5, ObjectPathType: 4, Name: 'Cover', ParentObjectPathId: 4 };
    const answers = await values(
      [item(3, 'Emma'), method(4, 2, 'GetItemOrNullObject', 'Nowhere'), sequel],
      act(1, 4),
      act(2, 5, { QueryInfo: { Select: ['color'] } }),
      act(3, 4, { Name: 'Compare', ArgumentInfo: { Arguments: [1] } }),
      act(2, 3, { QueryInfo: { Select: ['sequelOrNullObject/title'] } }),
    );
    expect(answers).toEqual([null, null, null, { Id: 'id-Emma', SequelOrNullObject: null }]);
  });

  test('are walked once, however many actions use them', async () => {
    const getItem = jest.spyOn(library.Shelf, 'GetItem');
    await values([item(3, 'Emma')], act(1, 3), act(2, 3), act(2, 3));
    expect(getItem).toHaveBeenCalledTimes(1);
  });

  test('that begin with a service or with a null object', async () => {
    const service: ObjectPath = { Id: 6, ObjectPathType: 2, Name: 'Known' };
    const nothing: ObjectPath = { Id: 7, ObjectPathType: 7, Name: '' };
    expect(await values([service, nothing], act(2, 6, { QueryInfo: { Select: ['color'] } }), act(1, 7))).toEqual([{ Color: 'red' }, null]);
  });
});

describe('arguments', () => {
  test('name objects by their paths, and an omitted one at the end is left out', async () => {
    const compare = (...Arguments: unknown[]) =>
      act(3, 3, { Name: 'Compare', ArgumentInfo: { Arguments, ReferencedObjectPathIds: [4, 0] } });
    expect(await values([item(3, 'Emma'), item(4, 'Dune')], compare(4, null), compare(4, true))).toEqual(['Dune undefined', 'Dune true']);
  });
});

describe('queries', () => {
  test('answer what is selected, nested and merged, under PascalCase names', async () => {
    const [answer] = await values([item(3, 'Emma')], act(2, 3, { QueryInfo: { Select: ['title', 'cover/color', 'cover/hard'] } }));
    expect(answer).toEqual({ Id: 'id-Emma', Title: 'Emma', Cover: { Color: 'red', Hard: true } });
  });

  test('answer every scalar when none is named, and whole objects on expansion', async () => {
    const answers = await values([item(3, 'Emma')], act(2, 3), act(2, 3, { QueryInfo: { Select: ['title'], Expand: ['cover'] } }));
    expect(answers).toEqual([
      { Id: 'id-Emma', Title: 'Emma', Pages: 100 },
      { Id: 'id-Emma', Title: 'Emma', Cover: { Color: 'red', Hard: true } },
    ]);
  });

  test('of a collection answer its items, or a part of them, or their number', async () => {
    const query = (info: Action['QueryInfo']) => act(2, 2, info ? { QueryInfo: info } : {});
    const answers = await values(
      [],
      query({ Select: ['items/title'] }),
      query({ Select: ['title'], Skip: 1, Top: 1 }),
      query({ Select: ['count'] }),
      query({ Select: ['items/cover/color', 'items/title'], Top: 1 }),
    );
    expect(answers).toEqual([
      { _Items: ['Emma', 'Dune', 'Ulysses'].map((Title) => ({ Id: `id-${Title}`, Title })) },
      { _Items: [{ Id: 'id-Dune', Title: 'Dune' }] },
      { Count: 3 },
      { _Items: [{ Id: 'id-Emma', Title: 'Emma', Cover: { Color: 'red' } }] },
    ]);
  });

  test('wait for the calculation only where a value depends on it', async () => {
    await values([item(3, 'Emma')], act(2, 3, { QueryInfo: { Select: ['title'] } }));
    expect(library.log).toEqual([]);
    await values([item(3, 'Emma')], act(2, 3, { QueryInfo: { Select: ['pages'] } }));
    expect(library.log).toEqual(['settled', 'pages read']);
  });
});

describe('writing', () => {
  test('sets one property, or several at once', async () => {
    await values(
      [item(3, 'Emma'), item(4, 'Dune')],
      act(4, 3, { Name: 'Title', ArgumentInfo: { Arguments: ['Emma II'] } }),
      act(9, 4, { ObjectState: { title: 'Dune II' } }),
    );
    expect(library.Shelf.items().map(({ Title }) => Title)).toEqual(['Emma II', 'Dune II', 'Ulysses']);
  });

  test('a property without a setter is read-only, a null object takes nothing', async () => {
    const pages = await run([item(3, 'Emma')], act(4, 3, { Name: 'Pages', ArgumentInfo: { Arguments: [1] } }));
    expect(pages.Error).toMatchObject({ Code: 'AccessDenied', Location: 'Book.pages' });
    const nothing = await run(
      [method(4, 2, 'GetItemOrNullObject', 'Nowhere')],
      act(4, 4, { Name: 'Title', ArgumentInfo: { Arguments: ['x'] } }),
    );
    expect(nothing.Error).toMatchObject({ Code: 'InvalidOperation' });
  });
});

describe('what does not belong to the API cannot be reached', () => {
  test.each(['secret', 'Secret', 'log', 'constructor', 'Constructor', 'toString', '__proto__', 'items', 'hasOwnProperty'])(
    '%s is not found',
    async (name) => {
      for (const action of [
        act(2, 3, { QueryInfo: { Select: [name] } }),
        act(3, 3, { Name: name }),
        act(4, 3, { Name: name, ArgumentInfo: { Arguments: [1] } }),
      ]) {
        const { Error: error } = await run([item(3, 'Emma')], action);
        expect(error?.Code).toBe('ApiNotFound');
      }
    },
  );
});

describe('failures', () => {
  test('end the request at their action; results before them and the end of the request stay', async () => {
    const { Results, Error: error } = await run(
      [item(3, 'Emma')],
      act(1, 3),
      act(3, 3, { Name: 'Fail' }),
      act(4, 3, { Name: 'Title', ArgumentInfo: { Arguments: ['never'] } }),
    );
    expect(Results).toEqual([{ ActionId: 10, Value: { Id: 'id-Emma' } }]);
    expect(error).toEqual({ Code: 'GeneralException', Message: 'a plain error', Location: '', HttpStatusCode: 500, ActionIndex: 1 });
    expect(library.Shelf.items()[0]?.Title).toBe('Emma');
    expect(finished).toBe(1);
  });

  test('can be injected before any action', async () => {
    fault = (action) => {
      if (action.Id === 11) throw new OfficeError('RequestAborted', 'Stopped.', 500, 'test');
    };
    const { Results, Error: error } = await run([item(3, 'Emma')], act(1, 3), act(1, 3));
    expect(Results).toHaveLength(1);
    expect(error).toMatchObject({ Code: 'RequestAborted', ActionIndex: 1 });
  });

  test('of what is held back are reported with the last action', async () => {
    interpreter = new Interpreter({
      root: library,
      newObject: () => library,
      settle: async () => undefined,
      beforeAction: () => undefined,
      finish: () => {
        throw new OfficeError('AccessDenied', 'Locked.', 403, 'Book');
      },
    });
    const { Error: error } = await run([item(3, 'Emma')], act(1, 1), act(1, 3));
    expect(error).toMatchObject({ Code: 'AccessDenied', ActionIndex: 1 });
  });

  test.each([
    ['an unknown kind of action', act(42, 1), 'ApiNotFound'],
    ['a path that is not given', act(1, 99), 'InvalidObjectPath'],
    ['a missing item', act(1, 3), 'ItemNotFound'],
  ])('%s', async (_, action, code) => {
    expect((await run([item(3, 'Nowhere')], action)).Error?.Code).toBe(code);
  });
});

describe('references', () => {
  test('are given to what is kept, found again in the next request, and gone when released', async () => {
    const keep = await values([item(3, 'Emma')], act(1, 3), act(3, 3, { Name: '_KeepReference' }), act(1, 3));
    expect(keep).toEqual([{ Id: 'id-Emma' }, null, { Id: 'id-Emma', _ReferenceId: 'ref1' }]);
    const again: ObjectPath = { Id: 8, ObjectPathType: 6, Name: 'ref1' };
    expect(await values([again], act(2, 8, { QueryInfo: { Select: ['title'] } }))).toEqual([{ Id: 'id-Emma', Title: 'Emma' }]);
    await values([again], act(3, 8, { Name: '_RemoveReference' }));
    expect((await run([again], act(1, 8))).Error?.Code).toBe('InvalidObjectPath');
    expect(interpreter.references.count).toBe(0);
  });

  test('are given at once where the request asks for it, and can be released by their id', async () => {
    const body = request([item(3, 'Emma')], [act(1, 1), act(1, 3)], { AutoKeepReference: true });
    const { Results } = await interpreter.execute(body);
    expect(Results.map(({ Value }) => Value)).toEqual([{}, { Id: 'id-Emma', _ReferenceId: 'ref1' }]);
    await values([], act(3, 1, { Name: '_RemoveReference', ArgumentInfo: { Arguments: ['ref1'] } }));
    expect(interpreter.references.count).toBe(0);
  });
});

test('traces are echoed as far as they were reached, and event registrations answered', async () => {
  const { Results, TraceIds } = await run(
    [item(3, 'Nowhere')],
    act(3, 2, { Name: '_RegisterAddedEvent' }),
    act(5, 0, { Name: 'Trace' }),
    act(1, 3),
    act(5, 0, { Name: 'Trace' }),
  );
  expect(TraceIds).toEqual([11]);
  expect(Results).toEqual([
    { ActionId: 10, Value: null },
    { ActionId: 11, Value: null },
  ]);
});
