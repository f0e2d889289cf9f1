import { guessColumns } from '../../src/cli/transactions/guess-columns';

describe('finding the columns of a transaction file', () => {
  it('takes the one column that fits each role and says that it guessed', () => {
    expect(guessColumns(['order_id', 'customer_id', 'order_date', 'amount'], {})).toEqual({
      columns: { customer: 'customer_id', date: 'order_date', amount: 'amount' },
      guessed: ['customer', 'date', 'amount'],
    });
  });

  it('prefers the id among several columns that speak of the customer', () => {
    expect(guessColumns(['customer_id', 'customer_name', 'date'], {})).toMatchObject({ columns: { customer: 'customer_id' } });
  });

  it('asks instead of choosing between two dates', () => {
    const guess = guessColumns(['customer', 'order_date', 'ship_date', 'total'], {});
    expect(guess).toEqual({ question: expect.stringMatching(/--date.*order_date, ship_date/) });
    expect(guessColumns(['customer', 'order_date', 'ship_date', 'total'], { date: 'order_date' })).toMatchObject({
      columns: { date: 'order_date' },
      guessed: ['customer', 'amount'],
    });
  });

  it('does without an amount but not without a customer', () => {
    expect(guessColumns(['client', 'day'], {})).toMatchObject({ columns: { amount: undefined } });
    expect(guessColumns(['who', 'day'], {})).toEqual({ question: expect.stringMatching(/--customer.*who, day/) });
  });

  it('names the columns there are when a flag names one that is not', () => {
    expect(guessColumns(['a', 'b'], { customer: 'c' })).toEqual({ question: 'There is no column "c". The file has: a, b.' });
  });
});
