import { mergeClasses, makeStyles, tokens } from '@fluentui/react-components';
import { SCENARIOS, type BusinessCase } from '../../model/document';
import { scenarioWord } from '../../model/document/inputs';
import type { OutputKey } from '../../model/formula/names';
import { useChartStyles } from '../charts/chartStyles';
import type { CaseFigures } from './caseFigures';
import { figureText, shortText } from './figures';
import { Goto } from './Goto';
import type { Target } from './places';
import type { ByScenario } from './worker';
import type { WorkbookCase } from './useWorkbookCase';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  fixed: { tableLayout: 'fixed', minWidth: '260px' },
  label: { width: '31%' },
  live: { fontWeight: tokens.fontWeightSemibold },
});

interface Row {
  readonly label: string;
  readonly target: Target;
  text(results: CaseFigures['results'], locale: string): string;
}

const percent = (value: number, locale: string): string => figureText(value, 'percent', locale);

/** Headline figures, each with the cell it stands in. */
const ROWS: readonly Row[] = [
  { label: 'NPV', target: { name: 'NPV' }, text: ({ npv }, locale) => shortText(npv, locale) },
  {
    label: 'NPV, risk-adjusted',
    target: { name: 'NPV_RISK_ADJUSTED' satisfies OutputKey, sheet: 'Decision' },
    text: ({ npvRisk }, locale) => shortText(npvRisk, locale),
  },
  {
    label: 'ROI',
    target: { name: 'ROI' },
    text: ({ roi, hasCosts }, locale) => (hasCosts === 0 ? 'no costs' : percent(roi, locale)),
  },
  {
    label: 'Payback, months',
    target: { name: 'PAYBACK' },
    text: ({ paybackMonths }, locale) =>
      paybackMonths < 0 ? 'never' : new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(paybackMonths),
  },
  { label: 'Kept', target: { name: 'CUSTOMERS_KEPT' }, text: ({ customersKept }, locale) => shortText(customersKept, locale) },
  {
    label: 'Doing nothing costs',
    target: { name: 'COST_OF_INACTION' },
    text: ({ costOfInaction }, locale) => shortText(costOfInaction, locale),
  },
];

interface Props {
  readonly document: BusinessCase;
  readonly figures: ByScenario;
  readonly workbook: WorkbookCase | undefined;
  readonly locale: string;
}

/** What the case comes to in its three scenarios. */
export function ScenarioTable({ document, figures, workbook, locale }: Props) {
  const charts = useChartStyles();
  const styles = useStyles();
  return (
    // Very narrow, the table scrolls in itself: keys must reach it.
    <div className={styles.scroll} role="group" aria-label="Results by scenario" tabIndex={0}>
      <table className={mergeClasses(charts.table, styles.fixed)}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(charts.labelCell, styles.label)}>
              In {document.currency}
            </th>
            {SCENARIOS.map((scenario) => (
              <th key={scenario} scope="col" className={mergeClasses(charts.figureCell, scenario === document.scenario && styles.live)}>
                {scenarioWord(scenario)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ label, target, text }) => (
            <tr key={label}>
              <th scope="row" className={charts.labelCell}>
                <Goto workbook={workbook} target={target}>
                  {label}
                </Goto>
              </th>
              {SCENARIOS.map((scenario) => (
                <td
                  key={scenario}
                  className={mergeClasses(charts.figureCell, scenario === document.scenario && styles.live)}
                  data-result={`${label} ${scenario}`}
                >
                  {text(figures[scenario].results, locale)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
