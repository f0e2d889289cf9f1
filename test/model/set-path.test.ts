import { setPath } from '../../src/model/document/set-path';
import { sampleCase } from './sample-case';

const changed = (path: string, value: unknown) => {
  const result = setPath(sampleCase, path, value);
  if (!result.ok) throw new Error(result.message);
  return result.document as typeof sampleCase;
};
const refused = (path: string): string => {
  const result = setPath(sampleCase, path, 1);
  if (result.ok) throw new Error(`${path} was accepted`);
  return result.message;
};

describe('a changed entry of a document', () => {
  test('is found by position, by id, and by the id of its input alike', () => {
    for (const path of ['segments[1].retention.base', 'segments.broadband.retention.base', 'segment.broadband.retention.base']) {
      expect(changed(path, 0.87).segments[1]!.retention.base).toBe(0.87);
    }
    expect(changed('inaction.service.gold.cap.high', 7000).inaction.serviceLevels!.classes[0]!.cap.high).toBe(7000);
    expect(changed('budgets.1', 5).budgets).toEqual([400_000, 5]);
  });

  test('is the only thing that differs, and the document given stays as it was', () => {
    const before = JSON.stringify(sampleCase);
    const after = changed('levers.onboarding.ramp', 7);
    expect(after).toEqual({
      ...sampleCase,
      levers: sampleCase.levers.map((lever, index) => (index === 1 ? { ...lever, ramp: 7 } : lever)),
    });
    expect(JSON.stringify(sampleCase)).toBe(before);
  });

  test('that is an estimate takes a number for all three of its points and keeps who vouches for it', () => {
    expect(changed('lever.resolution.size', 0.2).levers[0]!.size).toEqual({
      ...sampleCase.levers[0]!.size,
      low: 0.2,
      base: 0.2,
      high: 0.2,
    });
  });

  test('may be a block that was not there', () => {
    const { complaints, wordOfMouth } = sampleCase.inaction;
    const without = { ...sampleCase, inaction: { drift: sampleCase.inaction.drift } };
    expect(setPath(put(without, 'inaction.complaints', complaints), 'inaction.wordOfMouth', wordOfMouth)).toMatchObject({
      ok: true,
      document: { inaction: { complaints, wordOfMouth } },
    });
  });

  test('that is not there is refused with what is', () => {
    expect(refused('discountrate')).toMatch(/^discountrate: the case has no discountrate; it has version, .*discountRate/);
    expect(refused('segments.fax.margin')).toBe(
      'segments.fax.margin: segments has no entry fax; it holds mobile, broadband. Name one of them, or its position from 0.',
    );
    expect(refused('segments[2].margin')).toContain('segments has no entry 2');
    expect(refused('delay.months')).toBe('delay.months: delay is 0 and has no parts. Leave out .months.');
    expect(refused('constructor')).toContain('the case has no constructor');
    expect(refused('')).toContain('Name the entry to change');
  });
});

function put(document: unknown, path: string, value: unknown): unknown {
  const result = setPath(document, path, value);
  if (!result.ok) throw new Error(result.message);
  return result.document;
}
