import { powers } from '../../src/model/columnar/powers';
import { BLOCK, ownSlot, type Operand } from '../../src/model/columnar/slots';

/* Powers of one base period after period: as the general power gives them, however the exponent grows. */

const PERIODS = 120;

const exponents: Readonly<Record<string, (period: number) => number>> = {
  'by whole periods, as a growth factor': (period) => period - 1,
  'by shares of a year, as a discount factor': (period) => (period - 0.5) / 12,
  'not at all': () => 2.5,
  'only after a ramp, as a decay': (period) => Math.max(0, period - 7) / 4,
  'by ever other steps': (period) => period ** 1.5 / 12,
  'down and up again': (period) => Math.abs(period - 40) / 12,
};

describe('powers of one base in every period', () => {
  it.each(Object.entries(exponents))('are those of the general power where the exponent grows %s', (_, at) => {
    const [base, logarithm, out] = [ownSlot(), ownSlot(), ownSlot()];
    const n = BLOCK - 3;
    const operand = (slot: typeof base): Operand => ({ kind: 'slot', slot, before: false });
    // Read beyond the last period, as a table is: whatever stands there.
    const exponent = { kind: 'number', at: (period: number) => (period > PERIODS ? 0 : at(period)), fixed: undefined } as const;
    const make = powers(operand(base), operand(logarithm), exponent);
    const column = (read: Operand) => (read.kind === 'slot' ? read.slot.column(0) : new Float64Array());
    const loops = [make(column, out.column(0)), make(column, out.column(1))];
    let worst = 0;
    // Twice: the second block of trials must find nothing of the first.
    for (const [least, width] of [
      [0.05, 1.4],
      [0.9, 0.2],
    ] as const) {
      for (let trial = 0; trial < n; trial += 1) {
        base.column(0)[trial] = least + (width * trial) / n;
        logarithm.column(0)[trial] = Math.log(base.column(0)[trial]!);
      }
      for (let period = 1; period <= PERIODS; period += 1) {
        loops[period & 1]!(n, period);
        for (let trial = 0; trial < n; trial += 1) {
          const expected = base.column(0)[trial]! ** exponent.at(period);
          worst = Math.max(worst, Math.abs(out.column(0)[trial]! / expected - 1));
        }
      }
    }
    expect(worst).toBeLessThan(1e-12);
  });
});
