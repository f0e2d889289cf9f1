import { mergeClasses } from '@fluentui/react-components';
import type { Bin } from '../../core/uncertainty/histogram';
import { shortText } from '../results/figures';
import { useChartStyles } from '../charts/chartStyles';
import { FigureTable } from '../charts/FigureTable';
import { share, type Wording } from './words';

const WIDTH = 300;
const HEIGHT = 110;
const FOOT = 14;

/** How often which NPV comes up, and the share of trials up to it as a curve; the same as a table below. */
export function Histogram({ bins, trials, to }: { readonly bins: readonly Bin[]; readonly trials: number; readonly to: Wording }) {
  const styles = useChartStyles();
  const [first, last] = [bins[0], bins.at(-1)];
  if (!first || !last) return null;
  const most = Math.max(...bins.map(({ count }) => count));
  const x = (value: number): number => ((value - first.from) / (last.to - first.from)) * WIDTH;
  const y = (part: number): number => (HEIGHT - FOOT) * (1 - part);
  const money = (value: number): string => shortText(value, to.locale);
  const upTo = cumulative(bins, trials);
  const zero = first.from < 0 && last.to > 0 ? x(0) : undefined;
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.svg}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label="How often which NPV comes up; the table below says the same"
      >
        {bins.map(({ from, to: end, count }) => (
          <rect
            key={from}
            className={mergeClasses(from < 0 ? styles.loss : styles.gain)}
            x={x(from) + 0.5}
            width={Math.max(0.5, x(end) - x(from) - 1)}
            y={y(count / most)}
            height={y(0) - y(count / most)}
          />
        ))}
        <polyline
          className={styles.curve}
          points={[`0,${y(0)}`, ...bins.map(({ to: end }, index) => `${x(end).toFixed(1)},${y(upTo[index]!).toFixed(1)}`)].join(' ')}
        />
        <line className={styles.axis} x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} />
        {zero !== undefined && <line className={styles.axis} x1={zero} x2={zero} y1={0} y2={y(0)} />}
        <text className={styles.label} x={0} y={HEIGHT - 3}>
          {money(first.from)}
        </text>
        {zero !== undefined && zero > 50 && zero < WIDTH - 50 && (
          <text className={styles.label} x={zero} y={HEIGHT - 3} textAnchor="middle">
            0
          </text>
        )}
        <text className={styles.label} x={WIDTH} y={HEIGHT - 3} textAnchor="end">
          {money(last.to)}
        </text>
      </svg>
      <figcaption className={styles.caption}>
        Bars: trials by NPV in {to.currency}, losses in another colour. Broken line: share of trials up to there, 0 to 100 %.
      </figcaption>
      <FigureTable
        headings={['NPV from … to under', 'Trials', 'Up to there']}
        rows={bins.map(({ from, to: end, count }, index) => ({
          label: `${money(from)} … ${money(end)}`,
          figures: [count, share(upTo[index]!, to)],
        }))}
      />
    </figure>
  );
}

/** Share of the trials below the upper end of each bar. */
function cumulative(bins: readonly Bin[], trials: number): number[] {
  let sum = 0;
  return bins.map(({ count }) => (sum += count) / trials);
}
