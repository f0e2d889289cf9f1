import type { HostContext } from '../host/context';

/** A comment or a reply. */
export interface Remark {
  readonly id: string;
  content: string;
  readonly created: string;
  mentions: readonly unknown[];
  readonly contentType: string;
}

export interface CommentRecord extends Remark {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  resolved: boolean;
  readonly replies: Remark[];
}

/** The comments of the workbook. The grid shows none; they are kept and read back. */
export function commentsOf(context: HostContext): CommentRecord[] {
  const state = context.memory.state('comments');
  const known = state.get('all') as CommentRecord[] | undefined;
  if (known) return known;
  const made: CommentRecord[] = [];
  state.set('all', made);
  return made;
}

/** Who writes here; the workbench has no accounts. */
export const AUTHOR = { name: 'Workbench user', email: 'user@example.com' } as const;
