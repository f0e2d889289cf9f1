import { useEffect, useState } from 'react';
import { appearanceOf } from './appearance';
import type { Appearance } from './theme';

const DARK = '(prefers-color-scheme: dark)';
const present = (): Appearance => appearanceOf(Office.context?.officeTheme, window.matchMedia(DARK).matches);

/** The appearance of Office or the system, kept up to date: Office changes its theme while the pane is hidden behind its dialog. */
export function useAppearance(): Appearance {
  const [appearance, setAppearance] = useState(present);
  useEffect(() => {
    const query = window.matchMedia(DARK);
    const update = (): void => setAppearance(present());
    query.addEventListener('change', update);
    window.addEventListener('focus', update);
    document.addEventListener('visibilitychange', update);
    return () => {
      query.removeEventListener('change', update);
      window.removeEventListener('focus', update);
      document.removeEventListener('visibilitychange', update);
    };
  }, []);
  return appearance;
}
