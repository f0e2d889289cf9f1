import { FIRST_QUESTION, readQuestion, readTrial, trialText } from '../../../src/taskpane/analysis/question';
import { notationOf } from '../../../src/taskpane/form/separators';

const english = notationOf('en-US');

describe('the question to an analysis', () => {
  it('begins with what the terminal begins with', () => {
    expect(readQuestion(FIRST_QUESTION, english)).toEqual({ ok: true, trials: 10_000, seed: 0, pilotCost: undefined });
  });

  it.each([
    ['trials', '1', 'Trials must be a whole number from 2 to 1,000,000, but found 1.'],
    ['trials', '0', 'Trials must be a whole number from 2 to 1,000,000, but found 0.'],
    ['trials', '2.5', 'Trials must be a whole number from 2 to 1,000,000, but found 2.5.'],
    ['trials', '1e9', 'Trials must be a whole number from 2 to 1,000,000, but found “1e9”.'],
    ['trials', '10.000', 'Trials “10.000” can be 10 or 10,000: write it without separators of thousands.'],
    ['seed', '-1', 'Seed must be a whole number from 0 to 990,000,000, but found -1.'],
    ['pilotCost', 'ten', 'Cost of a pilot per customer must be a number from 0 to 1,000,000,000, but found “ten”.'],
  ])('refuses %s %s in a sentence', (part, text, sentence) => {
    expect(readQuestion({ ...FIRST_QUESTION, [part]: text }, english)).toEqual({ ok: false, faults: { [part]: sentence } });
  });
});

describe('the number of a trial to be shown', () => {
  it.each([
    ['1,204', 1204],
    ['0', 'Trial must be a whole number from 1 to 1,000,000, but found 0.'],
    ['2.5', 'Trial must be a whole number from 1 to 1,000,000, but found 2.5.'],
    ['', 'Trial must be a whole number from 1 to 1,000,000, but found “”.'],
    ['first', 'Trial must be a whole number from 1 to 1,000,000, but found “first”.'],
  ])('%s is read or refused in a sentence', (text, expected) => expect(readTrial(text, english)).toBe(expected));

  it('is written so that it is read again', () => {
    for (const locale of ['en-US', 'de-DE', 'fr-FR', 'de-CH'])
      expect(readTrial(trialText(123456, notationOf(locale)), notationOf(locale))).toBe(123456);
  });
});
