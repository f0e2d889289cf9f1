import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DriverReport, SimulationReport } from '../../model/simulation/report';
import { figureText, shortText } from '../results/figures';
import { useChartStyles } from '../charts/chartStyles';
import type { InputWords } from './runAnalysis';
import { share, type Wording } from './words';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  label: { overflowWrap: 'anywhere' },
  ends: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
});

const WIDTH = 300;
const HEIGHT = 12;
/** Bars shown before somebody asks for all. */
const FIRST = 8;

interface Props {
  readonly simulation: SimulationReport;
  readonly words: Readonly<Record<string, InputWords>>;
  readonly to: Wording;
}

/** NPV with one input at its low and at its high, all others at their base: the widest bar first. */
export function Tornado({ simulation, words, to }: Props) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const bars = [...simulation.drivers].sort((a, b) => width(b) - width(a));
  const shown = all ? bars : bars.slice(0, FIRST);
  const least = Math.min(0, ...bars.flatMap(({ npvAtLow, npvAtHigh }) => [npvAtLow, npvAtHigh]));
  const greatest = Math.max(0, ...bars.flatMap(({ npvAtLow, npvAtHigh }) => [npvAtLow, npvAtHigh]));
  const x = (value: number): number => ((value - least) / (greatest - least || 1)) * WIDTH;
  return (
    <>
      <ol className={styles.list}>
        {shown.map((driver) => {
          const { label = driver.id, format = 'decimal' } = words[driver.id] ?? {};
          return (
            <li key={driver.id}>
              <div className={styles.label}>{label}</div>
              <Bar from={x(Math.min(driver.npvAtLow, driver.npvAtHigh))} to={x(Math.max(driver.npvAtLow, driver.npvAtHigh))} zero={x(0)} />
              <div className={styles.ends}>
                {shortText(driver.npvAtLow, to.locale)} at {valueText(driver.low, format, to)}, {shortText(driver.npvAtHigh, to.locale)} at{' '}
                {valueText(driver.high, format, to)}; {share(driver.share, to)} of the variance
              </div>
            </li>
          );
        })}
      </ol>
      {bars.length > FIRST && (
        <Button size="small" appearance="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? `Show the first ${FIRST}` : `Show all ${bars.length}`}
        </Button>
      )}
    </>
  );
}

const width = ({ npvAtLow, npvAtHigh }: DriverReport): number => Math.abs(npvAtHigh - npvAtLow);

/** A value of an input as a person writes it: shares in per cent, everything else with at most two decimals. */
const valueText = (value: number, format: InputWords['format'], to: Wording): string =>
  format.startsWith('percent')
    ? share(value, to)
    : format === 'currency' || format === 'count'
      ? figureText(value, format, to.locale)
      : new Intl.NumberFormat(to.locale, { maximumFractionDigits: 2 }).format(value);

/** From the lesser NPV to the greater; what is below zero in the colour of losses. */
function Bar({ from, to, zero }: { readonly from: number; readonly to: number; readonly zero: number }) {
  const styles = useChartStyles();
  const parts = [
    { left: from, right: Math.min(to, zero), style: styles.loss },
    { left: Math.max(from, zero), right: to, style: styles.gain },
  ].filter(({ left, right }) => right > left);
  return (
    <svg className={styles.svg} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {parts.map(({ left, right, style }) => (
        <rect key={left} className={mergeClasses(style)} x={left} width={right - left} y={1} height={HEIGHT - 2} />
      ))}
      <line className={styles.axis} x1={zero} x2={zero} y1={0} y2={HEIGHT} />
    </svg>
  );
}
