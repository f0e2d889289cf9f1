import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { OPTIONAL_SHEETS } from '../../model/document/types';

const useStyles = makeStyles({
  sizes: {
    flexWrap: 'wrap',
    columnGap: '4px',
    '& label': { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, padding: '4px 6px 4px 0' },
    '& .fui-Radio__indicator': { margin: '4px 6px 4px 2px' },
  },
});

/** Which of the two sizes the workbook has; what is chosen goes into the case as its list of sheets. */
export function SizeChoice({ compact, onChoose }: { readonly compact: boolean; onChoose(sheets: string): void }) {
  const styles = useStyles();
  return (
    <RadioGroup
      layout="horizontal"
      className={styles.sizes}
      aria-label="Size of the workbook"
      value={compact ? 'compact' : 'full'}
      onChange={(_, { value }) => onChoose(value === 'compact' ? '' : OPTIONAL_SHEETS.join(' '))}
    >
      <Radio value="full" label="Full, with all analysis" />
      <Radio value="compact" label="Compact: model and checks" />
    </RadioGroup>
  );
}
