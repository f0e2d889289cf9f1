import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';

/** What is shown if the pane itself fails; the functions in the cells go on without it. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: true } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <MessageBar intent="error" layout="multiline" style={{ margin: 12 }}>
        <MessageBarBody>
          The pane has met an error of its own. The workbook and the functions in it are not affected.{' '}
          <Button size="small" onClick={() => this.setState({ failed: false })}>
            Show the pane again
          </Button>
        </MessageBarBody>
      </MessageBar>
    );
  }
}
