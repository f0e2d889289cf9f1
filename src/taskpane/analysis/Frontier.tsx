import type { FrontierReport } from '../../model/portfolio/report';
import { shortText } from '../results/figures';
import { useChartStyles } from '../charts/chartStyles';
import { share, type Wording } from './words';

const WIDTH = 300;
const HEIGHT = 90;
const FOOT = 14;

/** The best NPV for every budget, and how sure each programme's place is. */
export function Frontier({ report, to }: { readonly report: FrontierReport; readonly to: Wording }) {
  const styles = useChartStyles();
  const { points, programmes, best } = report;
  const money = (value: number): string => shortText(value, to.locale);
  const most = Math.max(...points.map(({ budget }) => budget)) * 1.05 || 1;
  const highest = Math.max(...points.map(({ npv }) => npv)) || 1;
  const x = (budget: number): number => (budget / most) * WIDTH;
  const y = (npv: number): number => 4 + (HEIGHT - FOOT - 4) * (1 - Math.max(0, npv) / highest);
  const path = points.map(
    ({ budget, npv }, index) =>
      `${index === 0 ? 'M' : 'H'}${x(budget).toFixed(1)} ${index === 0 ? y(npv).toFixed(1) : `V${y(npv).toFixed(1)}`}`,
  );
  return (
    <>
      <figure className={styles.figure}>
        <svg
          className={styles.svg}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label="Best NPV by budget; the table below says the same"
        >
          <path className={styles.curve} d={`${path.join(' ')} H${WIDTH}`} />
          <line className={styles.axis} x1={0} x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} />
          <text className={styles.label} x={WIDTH} y={HEIGHT - 3} textAnchor="end">
            {money(most)}
          </text>
        </svg>
        <figcaption className={styles.caption}>Best NPV by budget of all years together, in {to.currency}.</figcaption>
      </figure>
      <Table
        head={['Programme', 'Cost', 'NPV', 'In the best set']}
        rows={programmes.map(({ id, name, costs, npv, shareOfTrials }) => ({
          id,
          cells: [
            best.programmes.includes(id) ? `${name} (funded)` : name,
            money(costs.reduce((sum, cost) => sum + cost, 0)),
            money(npv.base),
            share(shareOfTrials, to),
          ],
        }))}
      />
      <details>
        <summary>Every budget at which the best set changes</summary>
        <Table
          head={['Best set', 'Budget from', 'NPV']}
          rows={points.map(({ budget, npv, programmes: ids }, index) => ({
            id: String(index),
            cells: [ids.map((id) => programmes.find((each) => each.id === id)?.name ?? id).join(', ') || 'none', money(budget), money(npv)],
          }))}
        />
      </details>
    </>
  );
}

function Table({
  head,
  rows,
}: {
  readonly head: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[];
}) {
  const styles = useChartStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {head.map((text, index) => (
            <th key={text} scope="col" className={index === 0 ? styles.labelCell : styles.figureCell}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells: [label, ...figures] }) => (
          <tr key={id}>
            <th scope="row" className={styles.labelCell}>
              {label}
            </th>
            {figures.map((text, index) => (
              <td key={head[index + 1]} className={styles.figureCell}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
