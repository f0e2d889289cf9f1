import { makeStyles, tokens } from '@fluentui/react-components';
import { useForm } from './FormContext';
import { getAt } from './path';
import { responseCurve } from './responseShape';

const useStyles = makeStyles({
  figure: { margin: '6px 0 0' },
  svg: { width: '100%', height: '84px', display: 'block' },
  axis: { stroke: tokens.colorNeutralStroke1 },
  curve: { stroke: tokens.colorBrandStroke1, fill: 'none', strokeWidth: '2px' },
  point: { fill: tokens.colorBrandStroke1 },
  label: { fill: tokens.colorNeutralForeground2, fontSize: '10px' },
  caption: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const WIDTH = 280;
const HEIGHT = 84;
const FOOT = 14;
const MOST = 3;

/** The curve through the four answers: nothing for nothing, the plan, half as much again, unlimited money. */
export function ResponseCurve({ path }: { readonly path: string }) {
  const styles = useStyles();
  const { document } = useForm();
  const { plus50, unlimited } = (getAt(document, path) ?? {}) as Record<string, unknown>;
  if (typeof plus50 !== 'number' || typeof unlimited !== 'number') return null;
  const curve = responseCurve(plus50, unlimited);
  if (!curve) return null;
  const x = (effort: number): number => (effort / MOST) * (WIDTH - 4) + 2;
  const y = (effect: number): number => HEIGHT - FOOT - (effect / unlimited) * (HEIGHT - FOOT - 6);
  const efforts = Array.from({ length: 61 }, (_, index) => (index / 60) * MOST);
  const points = efforts.map((effort) => `${x(effort).toFixed(1)},${y(curve(effort)).toFixed(1)}`).join(' ');
  return (
    <figure className={styles.figure}>
      <svg className={styles.svg} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label="Effect by spending">
        <line className={styles.axis} x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} />
        <line className={styles.axis} x1={0} x2={WIDTH} y1={y(unlimited)} y2={y(unlimited)} strokeDasharray="3 3" />
        <polyline className={styles.curve} points={points} />
        {[0, 1, 1.5].map((effort) => (
          <circle key={effort} className={styles.point} cx={x(effort)} cy={y(curve(effort))} r={3} />
        ))}
        {[0, 1, 2, 3].map((effort) => (
          <text
            key={effort}
            className={styles.label}
            x={x(effort)}
            y={HEIGHT - 2}
            textAnchor={effort === 0 ? 'start' : effort === MOST ? 'end' : 'middle'}
          >
            {effort === 0 ? 'no money' : effort === 1 ? 'the plan' : `${effort} times`}
          </text>
        ))}
      </svg>
      <figcaption className={styles.caption}>
        With no money nothing happens, as planned the effect is 100 %; the two answers above give the curve its shape.
      </figcaption>
    </figure>
  );
}
