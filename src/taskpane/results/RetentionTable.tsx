import { mergeClasses } from '@fluentui/react-components';
import { useChartStyles } from '../charts/chartStyles';
import type { BeforeAfter, CaseFigures } from './caseFigures';
import { places } from '../../workbook/setNames';
import { Goto } from './Goto';
import type { WorkbookCase } from './useWorkbookCase';

const WIDTH = 300;
const HEIGHT = 10;

/** Retention a year in the last year of the horizon, without and with the programme. */
export function RetentionTable({
  figures,
  workbook,
  locale,
}: {
  readonly figures: CaseFigures;
  readonly workbook: WorkbookCase | undefined;
  readonly locale: string;
}) {
  const styles = useChartStyles();
  const rows = [
    { id: '', name: 'All customers', place: places.retention, ...figures.all },
    ...figures.segments.map((segment) => ({ ...segment, place: places.retentionOf(segment.id) })),
  ];
  const perCent = (value: number): string =>
    new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
  const points = (value: number): string =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(value);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {['In the last year', 'Before', 'After', 'Points'].map((head, index) => (
            <th key={head} scope="col" className={index === 0 ? styles.labelCell : styles.figureCell}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, place, before, after }) => (
          <tr key={id}>
            <th scope="row" className={styles.labelCell}>
              <Goto workbook={workbook} target={{ name: place.key, sheet: 'Decision' }}>
                {name}
              </Goto>
              <Bar before={before} after={after} />
            </th>
            <td className={styles.figureCell}>{perCent(before)}</td>
            <td className={styles.figureCell}>{perCent(after)}</td>
            <td className={styles.figureCell}>{points(100 * (after - before))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who stays without the programme, and who more (or fewer) with it. */
function Bar({ before, after }: BeforeAfter) {
  const styles = useChartStyles();
  const [from, to] = [Math.min(before, after) * WIDTH, Math.max(before, after) * WIDTH];
  return (
    <svg className={styles.svg} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line className={styles.axis} x1={0} x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      <rect className={styles.base} x={0} width={from} y={2} height={HEIGHT - 4} />
      <rect
        className={mergeClasses(after < before ? styles.loss : styles.gain)}
        x={from}
        width={Math.max(0, to - from)}
        y={0}
        height={HEIGHT}
      />
    </svg>
  );
}
