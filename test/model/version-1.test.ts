import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CASE_VERSION, parseCase, type BusinessCase } from '../../src/model/document';
import { findEstimates } from '../../src/model/document/estimates';
import { headlines } from './headlines';

/*
 * Documents of version 1 as the first release shipped them. Every one still opens, means what it meant, and gives the
 * figures it gave when version 2 came.
 */
const folder = join(__dirname, 'fixtures/version-1');
const names = readdirSync(folder).map((file) => file.replace('.json', ''));
type Raw = Record<string, never> & { levers: { start: number; ramp: number }[]; costs: { kind: string; start: number; end?: number }[] };
const raw = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Raw & Record<string, unknown>;
const opened = (name: string): BusinessCase => {
  const parsed = parseCase(raw(name));
  if (!parsed.ok) throw new Error(parsed.faults.map(({ message }) => message).join(' '));
  return parsed.case;
};

/** NPV (low, base, high) from the exact reader when the documents were brought to version 2. */
const NPV: Readonly<Record<string, readonly [low: number, base: number, high: number]>> = {
  telecom: [-706207.9783705415, 1151731.9207515367, 4407079.126547828],
  retail: [-111339.97862553586, 323903.71684464236, 1027425.0222621979],
  b2b: [-630289.5209477247, 175894.1931902778, 1593400.9443575947],
  'contact-centre': [-231445.6311175991, 257610.02703233322, 1049326.2613737017],
};
const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

describe('documents of version 1', () => {
  it('are the four that the first release shipped', () => {
    expect([...names].sort()).toEqual(Object.keys(NPV).sort());
    for (const name of names) expect(raw(name)['version']).toBe(1);
  });

  it.each(names)('%s opens as a document of the current version', (name) => {
    const document = opened(name);
    expect(document.version).toBe(CASE_VERSION);
    expect(parseCase(JSON.parse(JSON.stringify(document)))).toEqual({ ok: true, case: document });
    expect(new Set(findEstimates(document).map(({ estimate }) => estimate['number'])).size).toBe(findEstimates(document).length);
  });

  it.each(names)('%s keeps its times, now in months', (name) => {
    const before = raw(name);
    const { timeline, levers, costs } = opened(name);
    const months = MONTHS[timeline.periodLength];
    expect(levers.map(({ start }) => start)).toEqual(before.levers.map(({ start }) => (start - 1) * months));
    expect(costs.map((cost) => (cost.kind === 'oneOff' ? cost.start : cost.end))).toEqual(
      before.costs.map((cost) => (cost.kind === 'oneOff' ? cost.start : cost.end!) * months),
    );
  });

  it.each(names)('%s gives the figures that it gave', (name) => {
    const { low, base, high } = headlines(opened(name));
    [low, base, high].forEach(({ npv }, index) => {
      const expected = NPV[name]![index]!;
      expect(Math.abs(npv / expected - 1)).toBeLessThan(1e-12);
    });
  });
});
