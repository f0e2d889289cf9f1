import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';

/** Says what was done to the case, and takes it back. */
export function UndoBar({ done, onUndo }: { readonly done: string; onUndo(): void }) {
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{done}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onUndo}>
          Undo
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
