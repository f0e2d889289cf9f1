import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { numberText } from '../form/numbers';
import { userNotation } from '../shell/locale';
import { drawing } from './drawing';
import type { ChartData } from './finding';

const useStyles = makeStyles({
  figure: { margin: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  picture: { width: '100%', height: 'auto', display: 'block', color: tokens.colorNeutralForeground2 },
  actual: { fill: tokens.colorNeutralForeground3 },
  expected: { stroke: tokens.colorBrandForeground1, fill: 'none', strokeWidth: 2 },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
  words: { fill: tokens.colorNeutralForeground2, fontSize: '10px' },
  legend: { display: 'flex', gap: '4px 12px', flexWrap: 'wrap', fontSize: tokens.fontSizeBase200 },
  key: { display: 'inline-block', width: '12px', marginRight: '4px', verticalAlign: 'middle' },
  bar: { height: '10px', backgroundColor: tokens.colorNeutralForeground3 },
  line: { height: '2px', backgroundColor: tokens.colorBrandForeground1 },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200, '& td': { textAlign: 'right' } },
  scroll: { maxHeight: '200px', overflowY: 'auto' },
});

/** Actual as columns, expected as a line over them; the same numbers as a table for whoever does not see the picture. */
export function Chart({ data }: { readonly data: ChartData }) {
  const styles = useStyles();
  const title = useId();
  const notation = userNotation();
  const value = (number: number): string =>
    data.percent
      ? numberText(Math.round(1000 * number) / 1000, 'percent', notation)
      : numberText(Math.round(10 * number) / 10, 'number', notation);
  const { width, height, bars, line, ticks, labels, foretoldFrom } = drawing(data.points);
  return (
    <figure className={styles.figure}>
      <Text weight="semibold" size={200} id={title}>
        {data.title}
      </Text>
      <svg className={styles.picture} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={title}>
        {ticks.map(({ y, value: at }) => (
          <g key={at}>
            <line className={styles.axis} x1={36} x2={width} y1={y} y2={y} />
            <text className={styles.words} x={32} y={y + 3} textAnchor="end">
              {value(at)}
            </text>
          </g>
        ))}
        {foretoldFrom !== undefined && (
          <line className={styles.axis} x1={foretoldFrom} x2={foretoldFrom} y1={8} y2={height - 16} strokeDasharray="3 3" />
        )}
        {bars.map((bar) => (
          <rect key={bar.x} className={styles.actual} {...bar} />
        ))}
        <polyline className={styles.expected} points={line} />
        {labels.map(({ x, text }) => (
          <text key={x} className={styles.words} x={x} y={height - 4} textAnchor="middle">
            {text}
          </text>
        ))}
      </svg>
      <div className={styles.legend} aria-hidden="true">
        <span>
          <span className={mergeClasses(styles.key, styles.bar)} />
          Actual
        </span>
        <span>
          <span className={mergeClasses(styles.key, styles.line)} />
          {data.expectedName}
        </span>
        {foretoldFrom !== undefined && <span>Right of the broken line: foretold</span>}
      </div>
      <details>
        <summary>The same as a table</summary>
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={data.title}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{data.across}</th>
                <th scope="col">{data.up}, actual</th>
                <th scope="col">{data.expectedName}</th>
              </tr>
            </thead>
            <tbody>
              {data.points.map((point) => (
                <tr key={point.label}>
                  <th scope="row">{point.label}</th>
                  <td>{value(point.actual)}</td>
                  <td>{value(point.expected)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
