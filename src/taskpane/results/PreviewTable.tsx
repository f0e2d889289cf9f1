import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { scenarioWord } from '../../model/document/inputs';
import { SCENARIOS } from '../../model/document/types';
import { figureText, shortText } from './figures';
import { userLocale } from '../shell/locale';
import { NOT_REACHED, type Headline } from '../session/preview';
import type { PaneState } from '../session/state';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  caption: { textAlign: 'left', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, paddingBottom: '2px' },
  cell: { textAlign: 'right', padding: '1px 0 1px 4px', fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
  label: { textAlign: 'left', padding: '1px 0', fontWeight: tokens.fontWeightRegular, width: '34%' },
  base: { fontWeight: tokens.fontWeightSemibold },
  loss: { color: tokens.colorPaletteRedForeground1 },
  stale: { opacity: 0.8 },
});

interface Row {
  readonly label: string;
  text(headline: Headline): string;
  bad?(headline: Headline): boolean;
}

const years = (value: number): string =>
  `${new Intl.NumberFormat(userLocale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value)} y`;

const ROWS: readonly Row[] = [
  { label: 'NPV', text: ({ npv }) => shortText(npv, userLocale()), bad: ({ npv }) => npv < 0 },
  { label: 'ROI', text: ({ roi }) => figureText(roi, 'percent', userLocale()), bad: ({ roi }) => roi < 0 },
  {
    label: 'Payback',
    text: ({ payback, horizon }) => (payback === NOT_REACHED ? `> ${years(horizon)}` : years(payback)),
    bad: ({ payback }) => payback === NOT_REACHED,
  },
  { label: 'Customers kept', text: ({ customersKept }) => shortText(customersKept, userLocale()) },
];

/**
 * The figures of the case as typed, computed here by the model the workbook will hold. The table keeps its place while
 * there is nothing to show, so that nothing jumps under the hand.
 */
export function PreviewTable({ state }: { readonly state: PaneState }) {
  const styles = useStyles();
  const { preview, previewFresh, unpreviewed, faults, checked } = state;
  const caption =
    faults.length > 0
      ? 'The figures follow once every assumption is valid'
      : (unpreviewed ?? `What the case gives${checked ? `, in ${checked.currency} over ${horizonText(checked.timeline)}` : ''}`);
  return (
    <table className={styles.table} aria-busy={!previewFresh && unpreviewed === undefined && faults.length === 0}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <td className={styles.label} />
          {SCENARIOS.map((scenario) => (
            <th key={scenario} scope="col" className={mergeClasses(styles.cell, scenario === 'base' && styles.base)}>
              {scenarioWord(scenario)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={mergeClasses(!previewFresh && styles.stale)}>
        {ROWS.map((row) => (
          <tr key={row.label}>
            <th scope="row" className={styles.label}>
              {row.label}
            </th>
            {SCENARIOS.map((scenario) => {
              const headline = preview?.[scenario];
              return (
                <td
                  key={scenario}
                  className={mergeClasses(
                    styles.cell,
                    scenario === 'base' && styles.base,
                    headline && previewFresh && row.bad?.(headline) && styles.loss,
                  )}
                >
                  {headline ? row.text(headline) : '–'}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function horizonText({ periods, periodLength }: { readonly periods: number; readonly periodLength: string }): string {
  return `${periods} ${periodLength}${periods === 1 ? '' : 's'}`;
}
