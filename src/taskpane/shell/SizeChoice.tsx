import { makeStyles, mergeClasses, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { HelpButton, useHelp } from '../form/Help';
import { OPTIONAL_SHEETS } from '../../model/document/types';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', flexWrap: 'wrap' },
  sizes: {
    flexWrap: 'wrap',
    columnGap: '4px',
    '& label': { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, padding: '4px 6px 4px 0' },
    '& .fui-Radio__indicator': { margin: '4px 6px 4px 2px' },
  },
  // In a low pane what a size holds is told when asked for: the form would have no place beside it.
  asked: { '@media (max-height: 700px)': { display: 'none' } },
  holds: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

interface SizeProps {
  /** Sheets of the case beside those that every case has. */
  readonly sheets: readonly string[];
  /** The case stands in the workbook: the choice takes effect with the next update. */
  readonly opened: boolean;
  onChoose(sheets: string): void;
}

/** Which of the two sizes the workbook has, and what it then holds; what is chosen goes into the case as its list of sheets. */
export function SizeChoice({ sheets, opened, onChoose }: SizeProps) {
  const styles = useStyles();
  const help = useHelp();
  const size = sheets.length === 0 ? 'compact' : OPTIONAL_SHEETS.every((name) => sheets.includes(name)) ? 'full' : 'some';
  return (
    <>
      <div className={styles.line}>
        <RadioGroup
          layout="horizontal"
          className={styles.sizes}
          aria-label="Size of the workbook"
          aria-describedby={help.id}
          value={size}
          onChange={(_, { value }) => onChoose(value === 'compact' ? '' : OPTIONAL_SHEETS.join(' '))}
        >
          <Radio value="full" label="Full, all analysis" />
          <Radio value="compact" label="Compact" />
        </RadioGroup>
        <HelpButton help={help} about="these sizes" />
      </div>
      <Text id={help.id} className={mergeClasses(styles.holds, !help.open && styles.asked)}>
        Cover, Decision, Inputs, Yearly, the model, Checks{sheets.length > 0 && `; ${sheets.join(', ')}`}.{' '}
        {opened ? 'An update adds sheets or takes them away.' : 'An update can add sheets or take them away later.'}
      </Text>
    </>
  );
}
