import type { Cost } from '../../../model/document/types';
import { kindsOf } from '../../../model/lines/benefits';
import { ids } from '../../../model/lines/ids';
import { acquirers } from '../../../model/lines/levers/groups';
import { scopeOf } from '../../../model/lines/scope';
import type { FormatName } from '../../formats';
import type { Layout } from '../../layout';
import { resultLink } from '../results';
import { derived, type YearRow, type YearSection } from './rows';
import type { Years } from './years';

const MONEY = 'currency';

/** The sections of money, in reading order. */
export function moneySections(layout: Layout, years: Years): YearSection[] {
  const scope = scopeOf(layout.model.case);
  const { currency, levers, document } = scope;
  const labels = new Map(layout.model.lines.map(({ id, label }) => [id, label]));
  const flow = (key: string, id: string, changes: Partial<YearRow> = {}): YearRow => ({
    key,
    label: labels.get(id) ?? key,
    unit: currency,
    format: MONEY,
    cell: (year) => years.sum(id, MONEY, year),
    total: 'sum',
    totalOf: id,
    present: () => years.presentValue(id, MONEY),
    ...changes,
  });
  const result = (name: string) => () => resultLink(layout, ids.result(name), 'link.currency');
  const live = (input: string): string => layout.reference(layout.place({ input, part: 'live' }));
  const adjustment = (estimate: string): string => {
    const { sheet, column, row } = layout.book.adjustment(estimate);
    return `${sheet}!$${column}$${row}`;
  };
  const won = acquirers(scope);
  const costKeys = [...document.costs.map(({ id }) => `cost.${id}`), ...won.map(({ id }) => `acquisition.${id}`)];

  const adjusted: YearRow[] = [
    ...levers.map(({ id, name }): YearRow => ({
      key: `risk.benefit.${id}`,
      label: `${name}, risk-adjusted`,
      unit: currency,
      format: MONEY,
      cell: (year, of) => (year === 0 ? undefined : derived(MONEY, `=${of(`benefit.${id}`)}*(1-${adjustment(`lever.${id}.size`)})`)),
      total: 'sum',
      present: () => resultLink(layout, ids.riskBenefit(id), 'link.currency'),
    })),
    {
      key: 'risk.benefits',
      label: 'Benefits after overlap, risk-adjusted',
      unit: currency,
      format: MONEY,
      strong: true,
      cell: (year, of) => {
        const [first, last] = [levers[0], levers.at(-1)].map((lever) => of(`risk.benefit.${lever?.id ?? ''}`));
        return year === 0 ? undefined : derived(MONEY, `=SUM(${first}:${last})*(1-${live('overlapHaircut')})`);
      },
      total: 'sum',
      present: 'as years',
    },
    ...document.costs.map(({ id, name }): YearRow => ({
      key: `risk.cost.${id}`,
      label: `${name}, risk-adjusted (outflow)`,
      unit: currency,
      format: MONEY,
      cell: (year, of) =>
        year === 0 && !isPaidToday(document.costs, id)
          ? undefined
          : derived(MONEY, `=${of(`cost.${id}`)}*(1+${adjustment(`cost.${id}.amount`)})`),
      total: 'sum',
      present: () => resultLink(layout, ids.riskCost(id), 'link.currency'),
    })),
    {
      key: 'risk.costs',
      label: 'Programme costs, risk-adjusted (outflow)',
      unit: currency,
      format: MONEY,
      strong: true,
      cell: (_, of) =>
        derived(MONEY, sumOf([...document.costs.map(({ id }) => `risk.cost.${id}`), ...won.map(({ id }) => `acquisition.${id}`)].map(of))),
      total: 'sum',
      present: 'as years',
    },
  ];

  const cash = (
    prefix: string,
    words: string,
    rows: Readonly<Record<'benefits' | 'costs' | 'before' | 'tax' | 'net', YearRow['cell']>>,
  ): YearRow[] => {
    const row = (key: string, label: string, cell: YearRow['cell'], changes: Partial<YearRow> = {}): YearRow => ({
      key: `${prefix}${key}`,
      label: `${label}${words}`,
      unit: currency,
      format: MONEY,
      cell,
      total: 'sum',
      ...changes,
    });
    return [
      row('inflow', 'Benefits', rows.benefits),
      row('outflow', 'Programme costs', rows.costs),
      row('before', 'Net before tax', rows.before),
      row('tax', 'Tax', rows.tax),
      row('net', 'Net cash flow', rows.net, { strong: true }),
    ];
  };
  const plain = cash('', '', {
    benefits: (year) => years.sum(ids.inflow, MONEY, year),
    costs: (year) => years.sum(ids.outflow, MONEY, year),
    before: (year) => years.sum(ids.netBeforeTax, MONEY, year),
    tax: (year) => years.sum(ids.tax, MONEY, year),
    net: (year) => years.sum(ids.net, MONEY, year),
  });
  const lineOf = [ids.inflow, ids.outflow, ids.netBeforeTax, ids.tax, ids.net];
  const risky = cash('risk.', ', risk-adjusted', {
    benefits: (_, of) => derived(MONEY, `=${of('risk.benefits')}`),
    costs: (_, of) => derived(MONEY, `=-${of('risk.costs')}`),
    before: (_, of) => derived(MONEY, `=${of('risk.inflow')}+${of('risk.outflow')}`),
    tax: (_, of) => derived(MONEY, `=-${of('risk.before')}*${live('taxRate')}`),
    net: (_, of) => derived(MONEY, `=${of('risk.before')}+${of('risk.tax')}`),
  });
  return [
    {
      title: 'Benefits by lever, before tax',
      rows: [
        ...levers.map(({ id, name }) =>
          flow(`benefit.${id}`, ids.benefit(id), { label: name, present: () => resultLink(layout, ids.leverPv(id), 'link.currency') }),
        ),
        flow('haircut', ids.haircut),
        flow('benefits', ids.benefits, { label: 'Benefits after overlap', strong: true, present: result('pvBenefitsGross') }),
      ],
    },
    {
      title: 'Benefits by category, before overlap and tax',
      rows: kindsOf(scope).map((kind) => flow(`kind.${kind}`, ids.benefitsOf(kind))),
    },
    {
      title: 'Costs, before tax (outflows)',
      rows: [
        ...document.costs.map(({ id, name }) => flow(`cost.${id}`, ids.cost(id), { label: name })),
        ...won.map(({ id, name }) => flow(`acquisition.${id}`, ids.acquisitionBy(id), { label: `Acquisition through ${name}` })),
        flow('costs', ids.costs, { label: 'Programme costs (outflow)', strong: true, present: result('pvCostsGross') }),
      ],
    },
    ...(costKeys.length > 0
      ? [
          {
            title: 'Costs by category, before tax (outflows)',
            rows: categories(
              document.costs,
              won.map(({ id }) => id),
              currency,
            ),
          },
        ]
      : []),
    { title: 'Risk-adjusted: benefits less, costs more, by how sure their owners are', rows: adjusted },
    {
      title: 'Cash flow (inflows +, outflows -)',
      rows: [
        ...plain
          .map((row, index): YearRow => ({
            ...row,
            totalOf: lineOf[index] ?? '',
            present: () => years.presentValue(lineOf[index] ?? '', MONEY),
          }))
          .map((row): YearRow => (row.key === 'net' ? { ...row, present: result('npv') } : row)),
        {
          key: 'cumulative',
          label: 'Cumulative net cash flow',
          unit: currency,
          format: MONEY,
          cell: (year) => years.last(ids.payback('simple', 'cumulative'), MONEY, year),
          total: 'none',
        },
      ],
    },
    {
      title: 'Cash flow, risk-adjusted',
      rows: [
        ...risky.map((row): YearRow => ({ ...row, present: row.key === 'risk.net' ? result('npvRisk') : 'as years' })),
        {
          key: 'risk.cumulative',
          label: 'Cumulative net cash flow, risk-adjusted',
          unit: currency,
          format: MONEY,
          cell: (year, of) => derived(MONEY, year === 0 ? `=${of('risk.net')}` : `=${of('risk.cumulative<')}+${of('risk.net')}`),
          total: 'none',
        },
      ],
    },
  ];
}

const CATEGORIES: Readonly<Record<Cost['kind'], string>> = {
  oneOff: 'Paid once',
  recurring: 'Running',
  perCustomer: 'By the number of customers',
};

/** The same costs by what they depend on. */
function categories(costs: readonly Cost[], won: readonly string[], currency: string): YearRow[] {
  const row = (key: string, label: string, members: readonly string[], today: boolean): YearRow[] =>
    members.length === 0
      ? []
      : [
          {
            key: `category.${key}`,
            label,
            unit: currency,
            format: MONEY,
            cell: (year, of) => (year === 0 && !today ? undefined : derived(MONEY, sumOf(members.map(of)))),
            total: 'sum',
            present: 'as years',
          },
        ];
  return [
    ...(Object.keys(CATEGORIES) as Cost['kind'][]).flatMap((kind) =>
      row(
        kind,
        CATEGORIES[kind],
        costs.filter((cost) => cost.kind === kind).map(({ id }) => `cost.${id}`),
        kind === 'oneOff',
      ),
    ),
    ...row(
      'acquisition',
      'Acquisition of customers converted',
      won.map((id) => `acquisition.${id}`),
      false,
    ),
  ];
}

const isPaidToday = (costs: readonly Cost[], id: string): boolean => costs.some((cost) => cost.id === id && cost.kind === 'oneOff');

/** A sum of cells one by one: what is added need not stand side by side. */
const sumOf = (cells: readonly string[]): string => (cells.length === 0 ? '=0' : `=${cells.join('+')}`);

/** Customers and retention by year, in both worlds. */
export function customerSections(layout: Layout, years: Years): YearSection[] {
  const { segments } = layout.model.case;
  const stock = (key: string, label: string, id: string): YearRow => ({
    key,
    label,
    unit: 'customers',
    format: 'count',
    cell: (year) => years.last(id, 'count', year),
    total: 'none',
  });
  const moved = (key: string, label: string, id: string): YearRow[] =>
    layout.hasLine(id)
      ? [{ key, label, unit: 'customers', format: 'count', cell: (year) => years.sum(id, 'count', year), total: 'sum', totalOf: id }]
      : [];
  const retention = (key: string, words: string, of: (world: 'without' | 'with') => string): YearRow[] => {
    const format: FormatName = 'percent2';
    const row = (world: 'without' | 'with', label: string): YearRow => ({
      key: `retention.${key}.${world}`,
      label: `${label}: ${words}`,
      unit: 'of those there before',
      format,
      cell: (year) => (year === 0 ? undefined : years.last(of(world), format, year)),
      total: 'none',
    });
    return [
      row('without', 'Without the programme'),
      row('with', 'With the programme'),
      {
        key: `retention.${key}.points`,
        label: `Gained: ${words}`,
        unit: 'points',
        format: 'decimal',
        cell: (year, cell) =>
          year === 0 ? undefined : derived('decimal', `=100*(${cell(`retention.${key}.with`)}-${cell(`retention.${key}.without`)})`),
        total: 'none',
      },
    ];
  };
  return [
    {
      title: 'Customers at the end of the year',
      rows: [
        stock('without', 'Without the programme', ids.all('without')),
        stock('with', 'With the programme', ids.all('with')),
        ...moved('saved', 'Kept in the year, who would have left', ids.all('saved')),
        ...moved('won', 'Won in the year', ids.all('won')),
      ],
    },
    {
      title: 'Retention in the year',
      rows: [
        ...retention('all', 'all customers', ids.retainedAll),
        ...segments.flatMap(({ id, name }) => retention(`segment.${id}`, name, (world) => ids.retained(world, id))),
      ],
    },
  ];
}
