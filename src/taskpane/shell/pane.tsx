import { FluentProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { ErrorBoundary } from './ErrorBoundary';
import { themeOf } from './theme';
import { useAppearance } from './useAppearance';
import type { Session } from '../session/session';

/** Draws the pane into its place on the page. */
export function renderPane(place: HTMLElement, session: Session): void {
  createRoot(place).render(
    <StrictMode>
      <Themed session={session} />
    </StrictMode>,
  );
}

function Themed({ session }: { readonly session: Session }) {
  const appearance = useAppearance();
  return (
    <FluentProvider theme={themeOf(appearance)} style={{ height: '100%', colorScheme: appearance }}>
      <ErrorBoundary>
        <App session={session} />
      </ErrorBoundary>
    </FluentProvider>
  );
}
