import { inputIds } from '../../../model/document/input-ids';
import { ids } from '../../../model/lines/ids';
import { acquires } from '../../../model/lines/levers/groups';
import type { Cost, Lever } from '../../../model/document/types';
import { columnName } from '../../formula/a1';
import { CONFIRMED } from '../inputWords';
import { inputColumns, type Layout } from '../../layout';
import { seriesColumns } from '../../standard';
import type { CellSpec } from '../../spec';
import { type Part, partLabel, partsOf } from './gradedParts';
import { MONEY, MoneyRows } from './moneyRows';
import { derived, type CellOf, type YearRow, type YearSection } from './rows';
import { HEAD, type Years } from './years';

/*
 * NPV by lever, segment, year and grade of the lever's size. Everything is at today's value, after overlap and tax. A
 * lever's costs are its shares of each cost, in the years in which they are paid, split by what it brings in each segment.
 */

/** The parts by lever, segment and year, and what they are made of. */
export function gradedSections(layout: Layout, years: Years): YearSection[] {
  const graded = new Graded(layout, years);
  return [
    {
      title: "NPV by lever, segment and year, in today's money after overlap and tax; the grade of the lever's size",
      rows: graded.parts.map((part) => graded.part(part)),
    },
    {
      title: "Workings: benefits in today's money, before overlap and tax",
      rows: graded.parts.map((part) => graded.benefit(part)),
    },
    ...sectionOf("Workings: costs in today's money, after tax", graded.paid()),
    ...graded.served.flatMap(({ lever, costs }) => sectionOf(`Workings: costs of ${lever.name}`, graded.costsOf(lever, costs))),
    ...sectionOf(
      "Workings: acquisition of customers converted in today's money, after tax",
      graded.won.map((part) => graded.acquisition(part)),
    ),
  ];
}

/** A section, unless it would be empty. */
const sectionOf = (title: string, rows: readonly YearRow[]): YearSection[] => (rows.length > 0 ? [{ title, rows }] : []);

/** The rows of one case. */
class Graded {
  readonly parts: readonly Part[];
  /** Parts that win customers, whose acquisition costs. */
  readonly won: readonly Part[];
  /** Levers that costs are paid for, with these costs. */
  readonly served: readonly { readonly lever: Lever; readonly costs: readonly Cost[] }[];
  readonly #money: MoneyRows;
  readonly #taxed: string;

  constructor(
    readonly layout: Layout,
    readonly years: Years,
  ) {
    this.#money = new MoneyRows(layout, years);
    const { scope } = this.#money;
    this.parts = partsOf(scope);
    this.won = this.parts.filter(({ lever, segment }) => acquires(lever) && segment !== undefined);
    this.served = scope.levers
      .map((lever) => ({
        lever,
        costs: scope.document.costs.filter(({ levers }) => levers.length === 0 || levers.includes(lever.id)),
      }))
      .filter(({ costs }) => costs.length > 0);
    this.#taxed = `(1-${this.#money.live(inputIds.taxRate)})`;
  }

  /** What a part brings net, under the grade of its lever's size. */
  part(part: Part): YearRow {
    return this.#money.row(`graded.${part.key}`, partLabel(part), (year, of) => this.#net(part, year, of), {
      unit: this.#grade(part.lever),
      totalOf: part.segment === undefined ? ids.leverNpv(part.lever.id) : ids.leverNpvIn(part.lever.id, part.segment.id),
      totalPart: 'constant',
    });
  }

  benefit(part: Part): YearRow {
    const { lever, segment } = part;
    const line = segment === undefined ? ids.benefit(lever.id) : ids.reach(lever.id, segment.id);
    return this.#money.row(`graded.benefit.${part.key}`, `Benefit: ${partLabel(part)}`, (year, of) =>
      year === 0 ? undefined : this.#present(line, year, of, ''),
    );
  }

  /** Every cost as it is paid, whoever it is for. */
  paid(): YearRow[] {
    return this.#money.scope.document.costs.map(({ id, name }) =>
      this.#money.row(`graded.paid.${id}`, `Paid: ${name}`, (year, of) => this.#present(ids.cost(id), year, of, `*${this.#taxed}`)),
    );
  }

  /** A lever's shares of its costs, and their sum. */
  costsOf(lever: Lever, costs: readonly Cost[]): YearRow[] {
    const key = (cost: string): string => `graded.share.${lever.id}.${cost}`;
    const share = (cost: string): string =>
      `IF(${this.#result(ids.costPv(cost))}=0,0,${this.#result(ids.costShare(cost, lever.id))}/${this.#result(ids.costPv(cost))})`;
    return [
      ...costs.map(({ id, name }) =>
        this.#money.row(key(id), `${name} for ${lever.name}`, (_, of) => derived(MONEY, `=${of(`graded.paid.${id}`)}*${share(id)}`)),
      ),
      this.#money.row(
        `graded.cost.${lever.id}`,
        `Costs of ${lever.name}`,
        (_, of) => {
          const [first, last] = [costs[0], costs.at(-1)].map((cost) => of(key(cost?.id ?? '')));
          return derived(MONEY, `=SUM(${first}:${last})`);
        },
        { strong: true },
      ),
    ];
  }

  acquisition(part: Part): YearRow {
    const line = ids.acquisition(part.segment?.id ?? '', part.lever.id);
    return this.#money.row(`graded.acquisition.${part.key}`, `Acquisition: ${partLabel(part)}`, (year, of) =>
      year === 0 ? undefined : this.#present(line, year, of, `*${this.#taxed}`),
    );
  }

  #result(line: string): string {
    return this.layout.reference(this.layout.part(line, 'constant'));
  }

  /** Present value of a line in a year; today its opening. */
  #present(line: string, year: number, of: CellOf, times: string): CellSpec | undefined {
    const { layout } = this;
    const first = seriesColumns.firstPeriod;
    if (year === 0) {
      const pays = layout.model.lines.find(({ id }) => id === line)?.opening;
      return pays ? derived(MONEY, `=${layout.reference(layout.part(line, 'opening'))}${times}`) : undefined;
    }
    const column = /^[A-Z]+/.exec(of('grade.all'))?.[0] ?? columnName(this.years.column(year));
    const [when, amount, factor] = [ids.year, line, ids.discountFactor].map((id) => layout.span(id, first)) as [string, string, string];
    return derived(MONEY, `=SUMPRODUCT((${when}=${column}$${HEAD.year + 1})*${amount}*${factor})${times}`);
  }

  /** A part's share of what its lever costs: by what it brings of the lever's benefit. */
  #share({ lever, segment }: Part): string {
    if (segment === undefined) return '';
    const whole = this.#result(ids.leverPv(lever.id));
    return `*IF(${whole}=0,${segment.first ? 1 : 0},${this.#result(ids.leverPvIn(lever.id, segment.id))}/${whole})`;
  }

  #net(part: Part, year: number, of: CellOf): CellSpec {
    const costs = this.served.some(({ lever }) => lever.id === part.lever.id);
    const benefit = year === 0 ? '' : `${of(`graded.benefit.${part.key}`)}*(1-${this.#money.live(inputIds.overlapHaircut)})*${this.#taxed}`;
    const cost = costs ? `-${of(`graded.cost.${part.lever.id}`)}${this.#share(part)}` : '';
    const acquisition = year > 0 && this.won.includes(part) ? `-${of(`graded.acquisition.${part.key}`)}` : '';
    const formula = `=${benefit}${cost}${acquisition}`;
    return derived(MONEY, formula === '=' ? '=0' : formula);
  }

  /** The grade of a lever's size; what nobody confirmed has no other. */
  #grade(lever: Lever): CellSpec {
    const at = { sheet: 'Inputs', row: this.layout.inputRow(inputIds.leverSize(lever.id)) } as const;
    const [kind, confirmed] = [inputColumns.kind, inputColumns.confirmed].map((column) => this.layout.reference({ ...at, column }));
    return { formula: `=IF(${confirmed}="${CONFIRMED[1]}","unconfirmed",${kind})`, style: 'link.general' };
  }
}
