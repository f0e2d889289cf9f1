import { dayOf, isoDate } from '../../../src/core/customerbase/days';

test.each([
  [35431, 35431],
  [35431.99, 35431],
  [19970101, 35431],
  ['19970101', 35431],
  ['1997-01-01', 35431],
  ['1997/1/1', 35431],
  ['1997-01-01T23:59:59Z', 35431],
  [' 1997-01-01 08:30', 35431],
  ['1.1.1997', 35431],
  ['29.2.2024', 45351],
])('%p is the day %p', (cell, day) => expect(dayOf(cell)).toBe(day));

test.each([
  ['03/04/1997', 'cannot be told apart'],
  ['yesterday', 'not a date'],
  ['1997-02-30', 'no such day'],
  ['30.2.1997', 'no such day'],
  [0, 'before 1900'],
  [-5, 'before 1900'],
  [80000, 'after 2099'],
  ['2970-01-01', 'after 2099'],
  [NaN, 'not finite'],
])('%p is refused: %s', (cell, reason) => expect(dayOf(cell)).toEqual({ reason: expect.stringContaining(reason) }));

test('a serial number is written as the day it stands for', () => {
  expect(isoDate(35431)).toBe('1997-01-01');
  expect(isoDate(45351)).toBe('2024-02-29');
});
