import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { leverWords, type LeverKind } from '../../model/document/lever-vocabulary';

const useStyles = makeStyles({
  svg: { width: '56px', height: '36px', flexShrink: 0 },
  line: { stroke: tokens.colorNeutralForeground2, fill: 'none', strokeWidth: '2px', strokeLinecap: 'round', strokeLinejoin: 'round' },
  after: { stroke: tokens.colorBrandStroke1 },
});

/** The picture of what a lever of a kind moves: as it is in grey, as it becomes in the brand's colour; its sentence says the same in words. */
export function LeverPicture({ kind }: { readonly kind: LeverKind }) {
  const styles = useStyles();
  const { before, after } = leverWords(kind).picture;
  return (
    <svg className={styles.svg} viewBox="0 0 56 36" aria-hidden>
      <path className={styles.line} d={before} />
      <path className={mergeClasses(styles.line, styles.after)} d={after} />
    </svg>
  );
}
