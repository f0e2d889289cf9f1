import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import project from '../../../package.json';

const useStyles = makeStyles({
  about: { marginTop: 'auto', color: tokens.colorNeutralForeground2, display: 'flex', flexWrap: 'wrap', columnGap: '8px' },
});

const PAGES = [
  { label: 'Help', address: 'help/index.html' },
  { label: 'Support', address: 'support.html' },
  { label: 'Privacy', address: 'privacy.html' },
] as const;

/** Which version this is, and where to read on; the pages open in the browser. */
export function About() {
  const styles = useStyles();
  return (
    <Text as="p" size={200} className={styles.about}>
      CX Business Case {project.version}
      {PAGES.map(({ label, address }) => (
        <Link key={label} href={address} target="_blank" rel="noopener noreferrer">
          {label}
        </Link>
      ))}
    </Text>
  );
}
