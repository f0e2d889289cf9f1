import { mergeClasses } from '@fluentui/react-components';
import { useChartStyles } from '../charts/chartStyles';
import { FigureTable } from '../charts/FigureTable';
import type { CaseFigures } from './caseFigures';
import { shortText } from './figures';

const WIDTH = 300;
const HEIGHT = 100;
const FOOT = 14;

/** What has been paid and earned by the end of each year, after tax; the same as a table below. */
export function CashChart({
  figures: { start, years },
  currency,
  locale,
}: {
  readonly figures: CaseFigures;
  readonly currency: string;
  readonly locale: string;
}) {
  const styles = useChartStyles();
  const points = [
    { label: 'Today', net: start.net, cumulative: start.net },
    ...years.map(({ year, ...of }) => ({ label: `Year ${year}`, ...of })),
  ];
  const all = points.map(({ cumulative }) => cumulative);
  const [least, greatest] = [Math.min(0, ...all), Math.max(0, ...all)];
  const y = (value: number): number => 2 + (HEIGHT - FOOT - 4) * (1 - (value - least) / (greatest - least || 1));
  const step = WIDTH / points.length;
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.svg}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label="Cumulative cash flow by year; the table below says the same"
      >
        {points.map(({ label, cumulative }, index) => (
          <rect
            key={label}
            className={mergeClasses(cumulative < 0 ? styles.loss : styles.gain)}
            x={index * step + step * 0.15}
            width={step * 0.7}
            y={Math.min(y(0), y(cumulative))}
            height={Math.abs(y(cumulative) - y(0))}
          />
        ))}
        <line className={styles.axis} x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} />
        {points.map(({ label }, index) => (
          <text key={label} className={styles.label} x={(index + 0.5) * step} y={HEIGHT - 3} textAnchor="middle">
            {index === 0 ? 'Today' : index}
          </text>
        ))}
      </svg>
      <figcaption className={styles.caption}>Cash so far by the end of each year, in {currency}, after tax and not discounted.</figcaption>
      <FigureTable
        headings={['By the end of', 'Net', 'So far']}
        rows={points.map(({ label, net, cumulative }) => ({ label, figures: [shortText(net, locale), shortText(cumulative, locale)] }))}
      />
    </figure>
  );
}
