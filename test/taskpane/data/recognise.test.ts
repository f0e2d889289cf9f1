import type { Cell } from '../../../src/taskpane/data/cell';
import { recognise } from '../../../src/taskpane/data/recognise';

const look = (cells: readonly (readonly Cell[])[], formats: readonly string[] = []) => recognise({ cells, formats, rows: cells.length });

const purchases: Cell[][] = [
  [17, 45_292, 29.5],
  [17, 45_301, 12],
  [23, 45_310, 8.75],
];
const dated = ['General', 'yyyy-mm-dd', '0.00'];

describe('transactions', () => {
  it.each([
    ['English headings', [['Customer ID', 'Order date', 'Amount'], ...purchases], ['General', 'General', 'General']],
    ['German headings', [['Kunden-Nr.', 'Kaufdatum', 'Umsatz'], ...purchases], ['General', 'General', 'General']],
    ['dates by their format alone', [['a', 'b', 'Sales'], ...purchases], dated],
    ['no headings', purchases, dated],
    ['a German format', purchases, ['Standard', 'TT.MM.JJJJ', '0,00'].map((format) => format.replace('TT.MM.JJJJ', 'dd.mm.yyyy'))],
  ])('are recognised with %s', (_, cells, formats) => {
    const { reading, why } = look(cells, formats);
    expect(reading).toMatchObject({
      layout: 'transactions',
      hasHeadings: typeof cells[0]?.[0] === 'string',
      columns: { customer: 0, date: 1, amount: 2 },
    });
    expect(why.join(' ')).toMatch(/holds dates/);
  });

  it('have no amounts where headings do not say so: a wrong guess would be a wrong fit', () => {
    expect(look([['a', 'b', 'c'], ...purchases], dated).reading?.columns).toEqual({ customer: 0, date: 1 });
  });

  it('are recognised where dates are texts, and compact numbers', () => {
    expect(
      look([
        ['who', 'when'],
        ['a', '2024-01-03'],
        ['b', '04.01.2024'],
        ['a', '2024-02-01'],
      ]).reading,
    ).toMatchObject({
      layout: 'transactions',
      columns: { customer: 0, date: 1 },
    });
    expect(
      look([
        ['id', 'day'],
        [1, 19_970_101],
        [1, 19_970_201],
        [2, 19_970_105],
      ]).reading,
    ).toMatchObject({
      layout: 'transactions',
      columns: { customer: 0, date: 1 },
    });
  });

  it('are recognised where the heading says dates and the cells cannot be read as such, so that the fit can say why', () => {
    expect(
      look([
        ['customer', 'date', 'amount'],
        ['a', '03/04/2024', 1],
        ['b', '05/06/2024', 2],
      ]).reading,
    ).toMatchObject({
      layout: 'transactions',
      columns: { customer: 0, date: 1, amount: 2 },
    });
  });

  it('are recognised among other columns, blanks and errors', () => {
    const cells: Cell[][] = [
      ['Order', 'Store', 'Customer', 'Date', 'Revenue'],
      [1, 'N', 'c1', 45_292, 10],
      [2, 'S', 'c2', '', 12],
      [3, 'S', 'c1', '#N/A', '#DIV/0!'],
      [4, 'N', '', 45_294, 9],
    ];
    expect(look(cells).reading).toMatchObject({ layout: 'transactions', columns: { customer: 2, date: 3, amount: 4 } });
  });
});

describe('survivors', () => {
  const down: Cell[][] = [
    [0, 1000],
    [1, 869],
    [2, 743],
    [3, 653],
  ];
  it.each([
    ['downwards, with headings', [['Year', 'Survivors'], ...down], false, { period: 0 }, true],
    ['downwards, in German', [['Monat', 'Kunden'], ...down], false, { period: 0 }, true],
    ['downwards, without headings', down.map(([, left]) => [left!]), false, {}, false],
    ['as one row', [[1000, 869, 743, 653]], true, {}, false],
    [
      'as a triangle of cohorts',
      [
        ['Cohort', 0, 1, 2, 3],
        ['2021', 900, 800, 730, 700],
        ['2022', 950, 840, 760, ''],
        ['2023', 1000, 880, '', ''],
      ],
      true,
      { period: 0 },
      true,
    ],
  ])('are recognised %s', (_, cells, across, columns, hasHeadings) => {
    expect(look(cells as Cell[][]).reading).toMatchObject({ layout: 'survivors', across, columns, hasHeadings });
  });

  it('are of months where the heading says so', () => {
    expect(look([['Monat', 'Kunden'], ...down]).reading?.months).toBe(1);
    expect(look([['Quarter', 'Left'], ...down]).reading?.months).toBe(3);
    expect(look(down).reading?.months).toBe(12);
  });
});

describe('scores', () => {
  it.each([
    ['English', ['NPS', 'Retained'], [9, 1], false],
    ['a loss', ['customer', 'score', 'churned'], ['a', 9, 1], true],
    ['German', ['Zufriedenheit', 'gekündigt'], [4, 'ja'], true],
    ['German, kept', ['Bewertung', 'geblieben'], [4, 'nein'], false],
    ['booleans', ['Rating', 'Active'], [4, true], false],
  ])('are recognised: %s', (_, headings, row, outcomeIsLoss) => {
    const other = row.map((cell) => (typeof cell === 'number' && cell > 1 ? cell - 3 : cell === 'ja' ? 'nein' : cell === 'a' ? 'b' : cell));
    const { reading } = look([headings, row, other, other, row]);
    expect(reading).toMatchObject({ layout: 'scores', outcomeIsLoss });
    expect(headings[reading!.columns.score!]).toMatch(/NPS|score|Zufriedenheit|Bewertung|Rating/);
  });
});

describe('pilot and control', () => {
  it.each([
    [
      'English',
      [
        ['Group', 'Customers', 'Retained'],
        ['Pilot', 5000, 4400],
        ['Control', 5000, 4250],
      ],
      'Control',
    ],
    [
      'German',
      [
        ['Gruppe', 'Kunden', 'Geblieben'],
        ['Test', 500, 440],
        ['Vergleich', 500, 425],
      ],
      'Vergleich',
    ],
    [
      'without headings',
      [
        ['control', 500, 425],
        ['treated', 500, 440],
      ],
      'control',
    ],
  ])('are recognised, counted: %s', (_, cells, control) => {
    expect(look(cells as Cell[][]).reading).toMatchObject({
      layout: 'pilotTable',
      columns: { group: 0, customers: 1, retained: 2 },
      control,
      drawn: false,
    });
  });

  it('are recognised customer by customer', () => {
    const cells: Cell[][] = [
      ['id', 'group', 'churned'],
      ...Array.from({ length: 8 }, (_, i): Cell[] => [i, i % 2 ? 'pilot' : 'control', i % 3 ? 0 : 1]),
    ];
    expect(look(cells).reading).toMatchObject({
      layout: 'pilotCustomers',
      columns: { group: 1, outcome: 2 },
      control: 'control',
      outcomeIsLoss: true,
    });
  });
});

describe('what is none of these', () => {
  it.each([
    [
      'texts',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'numbers that rise and fall',
      [
        ['x', 'y'],
        [3.5, 2.1],
        [7.25, 9.9],
        [1.5, 4],
      ],
    ],
    ['nothing but errors', [['x'], ['#N/A'], ['#N/A']]],
  ])('is not guessed at: %s', (_, cells) => {
    expect(look(cells as Cell[][]).reading).toBeUndefined();
  });
});
