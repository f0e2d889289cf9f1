import { useSheet } from './support/sheet';
import { failure } from './support/workbench';

const { onSheet, values } = useSheet();

/** Fruit and numbers in A1:B3, and something below that must not be lost. */
const fruit = () =>
  onSheet((sheet) => {
    sheet.getRange('A1:B3').values = [
      ['Fruit', 'Sold'],
      ['pear', 3],
      ['apple', 5],
    ];
    sheet.tables.add('A1:B3', true).name = 'Fruit';
  });

describe('the rows of a table', () => {
  it('are appended, and cells below the table move down', async () => {
    await fruit();
    await onSheet((sheet) => void (sheet.getRange('A4').values = [['below']]));
    await onSheet((sheet) => void sheet.tables.getItem('Fruit').rows.add(undefined, [['fig', 7]]));
    expect(await values('A1:B5')).toEqual([
      ['Fruit', 'Sold'],
      ['pear', 3],
      ['apple', 5],
      ['fig', 7],
      ['below', ''],
    ]);
    const count = await onSheet(async (sheet, context) => {
      const { rows } = sheet.tables.getItem('Fruit');
      rows.load('count');
      await context.sync();
      return rows.count;
    });
    expect(count).toBe(3);
  });

  it('are inserted before another and deleted', async () => {
    await fruit();
    await onSheet((sheet) => void sheet.tables.getItem('Fruit').rows.add(0, [['fig', 7]]));
    expect(await values('A2:B4')).toEqual([
      ['fig', 7],
      ['pear', 3],
      ['apple', 5],
    ]);
    await onSheet((sheet) => sheet.tables.getItem('Fruit').rows.getItemAt(1).delete());
    expect(await values('A2:B4')).toEqual([
      ['fig', 7],
      ['apple', 5],
      ['', ''],
    ]);
  });

  it('fill the blank row that a new table has', async () => {
    await onSheet((sheet) => {
      const table = sheet.tables.add('A1:B1', true);
      table.getHeaderRowRange().values = [['Fruit', 'Sold']];
      table.rows.add(undefined, [
        ['fig', 7],
        ['pear', 3],
      ]);
    });
    expect(await values('A1:B4')).toEqual([
      ['Fruit', 'Sold'],
      ['fig', 7],
      ['pear', 3],
      ['', ''],
    ]);
  });

  it('of the wrong width are refused', async () => {
    await fruit();
    const add = onSheet((sheet) => void sheet.tables.getItem('Fruit').rows.add(undefined, [['fig', 7, 1]]));
    expect((await failure(add)).code).toBe('InvalidArgument');
  });
});

describe('a table', () => {
  it('takes and loses columns', async () => {
    await fruit();
    await onSheet((sheet) => void sheet.tables.getItem('Fruit').columns.add(undefined, [['Price'], [2], [4]]));
    expect(await values('A1:C3')).toEqual([
      ['Fruit', 'Sold', 'Price'],
      ['pear', 3, 2],
      ['apple', 5, 4],
    ]);
    await onSheet((sheet) => sheet.tables.getItem('Fruit').columns.getItem('Sold').delete());
    expect(await values('A1:C3')).toEqual([
      ['Fruit', 'Price', ''],
      ['pear', 2, ''],
      ['apple', 4, ''],
    ]);
  });

  it('is sorted, numbers before texts, blanks last in both directions', async () => {
    await fruit();
    await onSheet(
      (sheet) =>
        void sheet.tables.getItem('Fruit').rows.add(undefined, [
          ['fig', ''],
          ['kiwi', 'none'],
        ]),
    );
    await onSheet((sheet) => sheet.tables.getItem('Fruit').sort.apply([{ key: 1, ascending: false }]));
    expect(await values('A2:B5')).toEqual([
      ['kiwi', 'none'],
      ['apple', 5],
      ['pear', 3],
      ['fig', ''],
    ]);
  });

  it('shows the sum of its last column in a row of totals, and hides it', async () => {
    await fruit();
    await onSheet((sheet) => void (sheet.tables.getItem('Fruit').showTotals = true));
    expect(await values('A4:B4')).toEqual([['Total', 8]]);
    await onSheet((sheet) => void (sheet.tables.getItem('Fruit').showTotals = false));
    expect(await values('A4:B4')).toEqual([['', '']]);
  });

  it.each<[string, (filter: Excel.Filter) => void, boolean[]]>([
    ['values', (filter) => filter.applyValuesFilter(['3']), [false, true]],
    ['a comparison', (filter) => filter.applyCustomFilter('>3'), [true, false]],
    ['the top', (filter) => filter.applyTopItemsFilter(1), [true, false]],
    ['the mean', (filter) => filter.applyDynamicFilter('BelowAverage'), [false, true]],
  ])('hides the rows that do not pass a filter by %s, and shows them again', async (_what, apply, hidden) => {
    await fruit();
    const rows = () =>
      onSheet(async (sheet, context) => {
        const found = [2, 3].map((row) => sheet.getRange(`${row}:${row}`).load('rowHidden'));
        await context.sync();
        return found.map(({ rowHidden }) => rowHidden);
      });
    await onSheet((sheet) => apply(sheet.tables.getItem('Fruit').columns.getItem('Sold').filter));
    expect(await rows()).toEqual(hidden);
    await onSheet((sheet) => sheet.tables.getItem('Fruit').clearFilters());
    expect(await rows()).toEqual([false, false]);
  });
});

describe('comments', () => {
  it('are added to a cell, answered, resolved and deleted', async () => {
    const read = await onSheet(async (sheet, context) => {
      const comment = sheet.comments.add('B2', 'Is this net?');
      comment.replies.add('Yes.');
      comment.resolved = true;
      comment.load('content, resolved, replies/items/content');
      const location = comment.getLocation().load('address');
      await context.sync();
      return [comment.content, comment.resolved, comment.replies.items.map(({ content }) => content), location.address];
    });
    expect(read).toEqual(['Is this net?', true, ['Yes.'], 'Sheet1!B2']);
    expect((await failure(onSheet((sheet) => void sheet.comments.add('B2', 'Again')))).code).toBe('ItemAlreadyExists');
    await onSheet((sheet) => sheet.comments.getItemByCell('B2').delete());
    expect((await failure(onSheet((sheet) => sheet.comments.getItemByCell('B2').delete()))).code).toBe('ItemNotFound');
  });
});
