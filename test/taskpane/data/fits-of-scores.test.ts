import { pilotUplift } from '../../../src/core/retention/pilot';
import type { Cell } from '../../../src/taskpane/data/cell';
import { fit, offer } from './fit-range';

describe('scores', () => {
  const rows = Array.from({ length: 400 }, (_, i): Cell[] => [i % 11, (i * 7919) % 100 < 55 + 4 * (i % 11) ? 'yes' : 'no']);
  const cells: Cell[][] = [['NPS', 'Retained'], ...rows];

  it('give the share retained with its interval, and bins against the link', async () => {
    const { finding } = await fit(cells);
    const kept = rows.filter(([, answer]) => answer === 'yes').length;
    expect(offer(finding, 'retention').base).toBeCloseTo(kept / 400, 6);
    expect(finding.chart?.points).toHaveLength(11);
    expect(finding.offers.every(({ target }) => target === 'retention')).toBe(true);
    expect(finding.notes.join(' ')).toMatch(/try a pilot/);
  });

  it('are turned round where yes means lost', async () => {
    const { finding } = await fit(cells, { outcomeIsLoss: true });
    const lost = rows.filter(([, answer]) => answer === 'yes').length;
    expect(offer(finding, 'retention').base).toBeCloseTo(1 - lost / 400, 6);
  });

  it('name what cannot be read', async () => {
    await expect(fit([...cells, ['n/a', 'yes'], [4, 'maybe']], {}, [])).rejects.toThrow(
      'Row 406, score: found “n/a”; write it as a number, or leave the customer out. Row 407, retained or lost: found “maybe”; write 1 or 0, yes or no.',
    );
  });
});

describe('pilot and control', () => {
  const table: Cell[][] = [
    ['Group', 'Customers', 'Retained'],
    ['Pilot', 5000, 4400],
    ['Control', 5000, 4250],
  ];

  it('give the size of a change: an experiment only where chance decided, and its own words where it did not', async () => {
    const { churnRemoved } = pilotUplift({ treated: 5000, treatedRetained: 4400, control: 5000, controlRetained: 4250 });
    const drawn = offer((await fit(table, { drawn: true })).finding, 'size');
    expect(drawn).toMatchObject({ kind: 'experiment', base: 0.2 });
    expect(drawn.low).toBeCloseTo(churnRemoved!.p10, 6);
    expect(drawn.high).toBeCloseTo(churnRemoved!.p90, 6);
    const { finding } = await fit(table);
    expect(offer(finding, 'size').kind).toBe('measured');
    expect(finding.notes.join(' ')).toMatch(/not drawn at random.*Lower the attribution/);
    expect(offer(finding, 'retention').base).toBe(0.85);
  });

  it('are the same customer by customer', async () => {
    const each = (group: string, customers: number, retained: number): Cell[][] =>
      Array.from({ length: customers }, (_, i): Cell[] => [group, i < retained ? 1 : 0]);
    const cells: Cell[][] = [['Gruppe', 'geblieben'], ...each('Test', 500, 440), ...each('Kontrolle', 500, 425)];
    const counted: Cell[][] = [
      ['Gruppe', 'Kunden', 'geblieben'],
      ['Test', 500, 440],
      ['Kontrolle', 500, 425],
    ];
    expect(offer((await fit(cells)).finding, 'size')).toEqual(offer((await fit(counted)).finding, 'size'));
  });

  it('are refused where a group keeps more than it has, or there is a third one', async () => {
    await expect(
      fit([
        ['Group', 'Customers', 'Retained'],
        ['Pilot', 50, 60],
        ['Control', 50, 40],
      ]),
    ).rejects.toThrow('treated_retained is 60, more than the 50 customers of the group.');
    await expect(
      fit([...table, ['Other', 5, 5]], { columns: { group: 0, customers: 1, retained: 2 }, layout: 'pilotTable' }),
    ).rejects.toThrow();
  });
});
