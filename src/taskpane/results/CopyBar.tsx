import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { pictureOf } from './picture';

const useStyles = makeStyles({
  buttons: { display: 'flex', gap: '6px', flexWrap: 'wrap' },
  status: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, minHeight: '20px' },
  shown: { width: '100%', boxSizing: 'border-box', font: 'inherit', fontSize: tokens.fontSizeBase200, minHeight: '120px' },
  picture: { width: '100%', display: 'block', border: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** What could not be put into the clipboard is shown, to be copied by hand: Office lets a pane write there on some platforms only. */
type Shown = { readonly text: string } | { readonly picture: string };

/** Copies the results for an e-mail or a slide, as text or as a picture. */
export function CopyBar({ lines }: { readonly lines: readonly string[] }) {
  const styles = useStyles();
  const [status, setStatus] = useState('');
  const [shown, setShown] = useState<Shown>();
  const text = lines.join('\n');
  const say = (what: string, next?: Shown): void => {
    setStatus(what);
    setShown(next);
  };
  const copyText = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      say('The text is in the clipboard.');
    } catch {
      say('Excel does not let the pane write to the clipboard here: select the text below and copy it.', { text });
    }
  };
  const copyPicture = async (): Promise<void> => {
    try {
      const picture = await pictureOf(lines);
      try {
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
        say('The picture is in the clipboard.');
      } catch {
        say('Excel does not let the pane write to the clipboard here: right-click the picture below and copy it.', {
          picture: await dataUrl(picture),
        });
      }
    } catch (error) {
      say((error as Error).message);
    }
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void copyText()}>
          Copy as text
        </Button>
        <Button size="small" onClick={() => void copyPicture()}>
          Copy as a picture
        </Button>
      </div>
      <div className={styles.status} role="status">
        {status}
      </div>
      {shown && 'text' in shown && <textarea className={styles.shown} readOnly aria-label="Results as text" value={shown.text} />}
      {shown && 'picture' in shown && <img className={styles.picture} src={shown.picture} alt={text} />}
    </>
  );
}

const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('The picture could not be read: copy the text instead.'));
    reader.readAsDataURL(blob);
  });
