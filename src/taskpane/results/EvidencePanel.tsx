import { Button, Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { type BusinessCase } from '../../model/document';
import { useChartStyles } from '../charts/chartStyles';
import type { CaseFigures, Grade } from './caseFigures';
import { shortText } from './figures';
import type { WorkbookCase } from './useWorkbookCase';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '16px' },
  link: { textAlign: 'left', fontSize: 'inherit' },
});

/** The strongest first; who is not confirmed has no other grade. */
const GRADES: readonly (readonly [Grade, string])[] = [
  ['experiment', 'Experiments'],
  ['measured', 'Own data'],
  ['benchmark', 'Benchmarks'],
  ['judgment', 'Judgments'],
  ['unconfirmed', 'Not confirmed by anybody'],
];

interface Props {
  readonly document: BusinessCase;
  readonly figures: CaseFigures;
  readonly workbook: WorkbookCase | undefined;
  readonly locale: string;
}

/** What NPV rests on, by the grade of each lever's size, and the inputs that nobody has confirmed. */
export function EvidencePanel({ document, figures: { grades, results, unconfirmed }, workbook, locale }: Props) {
  const charts = useChartStyles();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <>
      <table className={charts.table}>
        <thead>
          <tr>
            <th scope="col" className={charts.labelCell}>
              NPV rests on
            </th>
            <th scope="col" className={charts.figureCell}>
              {document.currency}
            </th>
            <th scope="col" className={charts.figureCell}>
              Share
            </th>
          </tr>
        </thead>
        <tbody>
          {GRADES.flatMap(([grade, label]) => {
            const npv = grades[grade];
            if (npv === undefined) return [];
            return [
              <tr key={grade}>
                <th scope="row" className={charts.labelCell}>
                  {label}
                </th>
                <td className={charts.figureCell}>{shortText(npv, locale)}</td>
                <td className={mergeClasses(charts.figureCell)}>{results.npv === 0 ? '–' : share.format(npv / results.npv)}</td>
              </tr>,
            ];
          })}
        </tbody>
      </table>
      {unconfirmed.length > 0 && (
        <Button size="small" appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {unconfirmed.length === 1 ? 'One input is' : `${unconfirmed.length} inputs are`} not confirmed by anybody
        </Button>
      )}
      {open && (
        <ul className={styles.list}>
          {unconfirmed.map(({ id, label }) => (
            <li key={id}>
              {workbook ? (
                <Link as="button" className={styles.link} onClick={() => workbook.goTo({ input: id })}>
                  {label}
                </Link>
              ) : (
                label
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
