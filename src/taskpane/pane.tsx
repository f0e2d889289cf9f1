import { createRoot } from 'react-dom/client';
import { FluentProvider, Text, webLightTheme } from '@fluentui/react-components';

/** Draws the pane into its place on the page. */
export function renderPane(place: HTMLElement): void {
  createRoot(place).render(
    <FluentProvider theme={webLightTheme}>
      <Text>CX Business Case</Text>
    </FluentProvider>,
  );
}
