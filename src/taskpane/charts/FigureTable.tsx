import { useChartStyles } from './chartStyles';

interface FigureTableProps {
  readonly headings: readonly string[];
  /** The label of each row, then what stands beside it. */
  readonly rows: readonly { readonly label: string; readonly figures: readonly (string | number)[] }[];
}

/** What a chart shows, as a table below it. */
export function FigureTable({ headings: [first, ...others], rows }: FigureTableProps) {
  const styles = useChartStyles();
  return (
    <details>
      <summary>The same as a table</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.labelCell}>
              {first}
            </th>
            {others.map((heading) => (
              <th key={heading} scope="col" className={styles.figureCell}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, figures }, row) => (
            // Two labels may read alike: narrow bars differ in digits that are not shown.
            <tr key={row}>
              <th scope="row" className={styles.labelCell}>
                {label}
              </th>
              {figures.map((figure, column) => (
                <td key={others[column]} className={styles.figureCell}>
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
