import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';

const useStyles = makeStyles({
  button: {
    flexShrink: 0,
    width: '24px',
    height: '24px',
    marginLeft: '2px',
    border: 'none',
    borderRadius: tokens.borderRadiusCircular,
    background: 'none',
    padding: 0,
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    verticalAlign: 'middle',
    color: tokens.colorNeutralForeground3,
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForeground1 },
    '&[aria-expanded="true"]': { color: tokens.colorBrandForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  text: {
    clear: 'both',
    margin: '2px 0 4px',
    padding: '4px 8px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

/** Whether the help for something is open, and the id of its text. */
export interface Help {
  readonly id: string;
  readonly open: boolean;
  toggle(): void;
}

/**
 * Help that unfolds in its place rather than floating over the form: nothing is covered or cut off in a narrow pane, and Esc,
 * which closes what floats, leads from the pane into the cells.
 */
export function useHelp(): Help {
  const id = useId();
  const [open, setOpen] = useState(false);
  return { id, open, toggle: () => setOpen(!open) };
}

/** Opens and closes the help; `about` is what it is about. */
export function HelpButton({ help: { id, open, toggle }, about }: { readonly help: Help; readonly about: string }) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={`What is meant by ${about}?`}
      aria-expanded={open}
      aria-controls={open ? id : undefined}
      onClick={toggle}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
        <circle cx="8" cy="8" r="6.5" />
        <path d="M8 7.2 V11.5 M8 4.4 V5.6" strokeWidth="1.4" />
      </svg>
    </button>
  );
}

/** The text, where it is open. It is read out when it appears. */
export function HelpText({ help: { id, open }, children }: { readonly help: Help; readonly children: string }) {
  const styles = useStyles();
  return (
    <div id={id} className={open ? styles.text : undefined} role="status" hidden={!open}>
      {open && children}
    </div>
  );
}
