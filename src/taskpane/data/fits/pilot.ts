import { DomainError } from '../../../core/errors';
import type { Progress } from '../../../core/numerics/objective';
import { leverSize } from '../../../core/retention/lever-size';
import { type Pilot, type PilotResult, pilotUplift } from '../../../core/retention/pilot';
import { wilsonInterval } from '../../../core/retention/score-link/quality';
import { isBlank, yesNo, type Cell } from '../cell';
import type { Finding, Offer } from '../finding';
import type { Reading } from '../layouts';
import type { Words } from '../words';
import { BadRows } from './bad-rows';
import type { RangeFit } from './range-fit';
import { annual, rounded } from './annual';

interface Group {
  customers: number;
  retained: number;
}

/** What a pilot changed, from the two groups counted or customer by customer. */
export class PilotFit implements RangeFit {
  private readonly bad = new BadRows();
  private readonly groups = new Map<string, Group>();
  rows = 0;

  constructor(
    private readonly reading: Reading,
    private readonly words: Words,
  ) {}

  add(rows: readonly (readonly Cell[])[], firstRow: number): void {
    rows.forEach((row, index) => this.take(row, firstRow + index));
  }

  private take(row: readonly Cell[], number: number): void {
    const { group = 0, outcome, customers = 1, retained = 2 } = this.reading.columns;
    const name = String(row[group] ?? '').trim();
    const cells = outcome === undefined ? [row[customers], row[retained]] : [row[outcome]];
    if (name === '' && cells.every(isBlank)) return;
    this.rows += 1;
    if (name === '') return this.bad.reject(number, 'group', row[group], 'name the group');
    if (outcome !== undefined) {
      const answer = yesNo(row[outcome]);
      if (answer === undefined) return this.bad.reject(number, 'retained or lost', row[outcome], 'write 1 or 0, yes or no');
      return this.count(name, 1, this.reading.outcomeIsLoss ? 1 - answer : answer);
    }
    const [all, kept] = cells;
    if (typeof all !== 'number') return this.bad.reject(number, 'customers', all, 'write how many customers the group has');
    if (typeof kept !== 'number') return this.bad.reject(number, 'retained', kept, 'write how many of the group were retained');
    this.count(name, all, kept);
  }

  private count(name: string, customers: number, retained: number): void {
    const group = this.groups.get(name) ?? { customers: 0, retained: 0 };
    group.customers += customers;
    group.retained += retained;
    this.groups.set(name, group);
  }

  *fit(): Generator<Progress, Finding> {
    const left = this.bad.settle(this.reading.skipBad);
    yield { iteration: 0, value: 0, stage: 'pilot' };
    const { treated, control } = this.parted();
    const pilot: Pilot = {
      treated: treated.customers,
      treatedRetained: treated.retained,
      control: control.customers,
      controlRetained: control.retained,
    };
    const result = pilotUplift(pilot);
    const { count, percent } = this.words;
    const { churnRemoved } = result;
    const size = this.size(pilot, result);
    return {
      method: 'Pilot against control',
      sentences: [
        `${treated.name}: ${count(treated.customers)} customers, ${percent(result.retentionTreated)} retained. ${control.name}: ${count(control.customers)} customers, ${percent(result.retentionControl)} retained.`,
        ...(churnRemoved
          ? [
              `The pilot removed ${percent(churnRemoved.estimate)} of churn (8 times in 10: ${percent(churnRemoved.p10)} to ${percent(churnRemoved.p90)}); so large a difference comes by chance ${percent(result.significance)} of the time.`,
            ]
          : ['Nobody of the control left, so there is no churn of which a share could be removed.']),
      ],
      notes: [...left, ...size.notes, ...this.caution()],
      chart: {
        title: 'Retention of both groups, actual against what it would be without the measure',
        across: 'Group',
        up: 'Retained',
        percent: true,
        expectedName: 'Expected without the measure',
        points: [
          { label: control.name, actual: result.retentionControl, expected: result.retentionControl },
          { label: treated.name, actual: result.retentionTreated, expected: result.retentionControl },
        ],
      },
      offers: [...size.offers, this.retention(control)],
    };
  }

  /** The two groups, told apart by the name of the one that was left as it was. */
  private parted(): { readonly treated: Group & { readonly name: string }; readonly control: Group & { readonly name: string } } {
    const found = [...this.groups].map(([name, group]) => ({ name, ...group }));
    const control = found.find(({ name }) => name === this.reading.control);
    const treated = found.find((group) => group !== control);
    if (!control || !treated || found.length !== 2)
      throw DomainError.of(
        'domain',
        'group',
        found.length === 2
          ? `The groups are called ${found.map(({ name }) => name).join(' and ')}: say which of them was left as it was.`
          : `A pilot has two groups, but ${found.length === 1 ? 'one was' : `${found.length} were`} found: ${found
              .slice(0, 4)
              .map(({ name }) => name)
              .join(', ')}.`,
      );
    return { treated, control };
  }

  private size(
    { treated, control }: Pilot,
    { churnRemoved }: PilotResult,
  ): { readonly offers: Offer[]; readonly notes: readonly string[] } {
    if (!churnRemoved) return { offers: [], notes: [] };
    const { drawn } = this.reading;
    const { low, base, high, notes } = leverSize(
      'share of churn removed',
      drawn ? 'experiment' : 'own data',
      churnRemoved.estimate,
      churnRemoved.p10,
      churnRemoved.p90,
    );
    return {
      notes,
      offers: [
        {
          target: 'size',
          low: rounded(low),
          base: rounded(base),
          high: rounded(high),
          kind: drawn ? 'experiment' : 'measured',
          comment: `Churn of ${treated.toLocaleString('en-US')} treated against ${control.toLocaleString('en-US')} control customers${drawn ? ', drawn at random' : ', not drawn at random'} (Koopman's interval).`,
        },
      ],
    };
  }

  private caution(): string[] {
    const { drawn, months } = this.reading;
    return [
      ...(drawn
        ? []
        : [
            'The groups were not drawn at random: whatever else they differ in counts as effect. Lower the attribution of the change by it.',
          ]),
      ...(months < 12 ? ['The case takes the share of churn removed for a year; the pilot saw a shorter time.'] : []),
    ];
  }

  private retention({ customers, retained }: Group): Offer {
    const { months } = this.reading;
    const yearly = (share: number): number => rounded(annual(share, months));
    const { low, high } = wilsonInterval(retained, customers, 0.8);
    return {
      target: 'retention',
      low: yearly(low),
      base: yearly(retained / customers),
      high: yearly(high),
      kind: 'measured',
      comment: `Share retained of the ${customers.toLocaleString('en-US')} customers of the control${months === 12 ? '' : ', taken to a year'}. The range is that of a sample of so many (Wilson).`,
    };
  }
}
