import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LeverKind } from '../../model/document/types';

const useStyles = makeStyles({
  svg: { width: '56px', height: '36px', flexShrink: 0 },
  line: { stroke: tokens.colorNeutralForeground2, fill: 'none', strokeWidth: '2px', strokeLinecap: 'round', strokeLinejoin: 'round' },
  after: { stroke: tokens.colorBrandStroke1 },
});

/** What a lever moves, as lines: as it is in grey, as it becomes in the brand's colour. Each is drawn on 56 by 36. */
const LINES: Readonly<Record<LeverKind, { readonly before: string; readonly after: string }>> = {
  churn: { before: 'M4 6 C18 20 34 28 52 30', after: 'M4 6 C18 14 34 18 52 20' },
  spend: { before: 'M4 26 H52', after: 'M4 26 C16 26 20 12 52 10' },
  serve: { before: 'M4 10 H52', after: 'M4 10 C16 10 20 24 52 26' },
  referral: { before: 'M10 18 H22', after: 'M22 18 L40 8 M22 18 L40 28 M40 8 h6 M40 28 h6' },
  conversion: { before: 'M4 6 L24 16 V30 M52 6 L32 16 V30', after: 'M28 4 V30 M23 25 L28 31 L33 25' },
  penalty: { before: 'M8 30 V8 M48 30 V8', after: 'M8 30 V22 M28 30 V12 M48 30 V26' },
  litigation: { before: 'M28 6 V30 M16 30 H40 M12 10 H44', after: 'M12 10 L7 20 H17 Z M44 10 L39 24 H49 Z' },
};

/** The picture of what a lever of a kind moves; its sentence says the same in words. */
export function LeverPicture({ kind }: { readonly kind: LeverKind }) {
  const styles = useStyles();
  const { before, after } = LINES[kind];
  return (
    <svg className={styles.svg} viewBox="0 0 56 36" aria-hidden>
      <path className={styles.line} d={before} />
      <path className={mergeClasses(styles.line, styles.after)} d={after} />
    </svg>
  );
}
