import { ids } from '../../../model/lines/ids';
import type { FormatName } from '../../formats';
import type { Layout } from '../../layout';
import { derived, type YearRow, type YearSection } from './rows';
import type { Years } from './years';

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
