import { flag } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { Range } from '../range/range';
import { CommentReplyCollection } from './comment-reply-collection';
import { type CommentRecord, commentsOf } from './comment-store';
import { Written } from './written';

export class Comment extends Written {
  readonly typeName = 'Comment';

  constructor(context: HostContext, comment: CommentRecord) {
    super(context, comment, comment);
  }

  override get Resolved(): boolean {
    return super.Resolved;
  }
  override set Resolved(value: unknown) {
    this.comment.resolved = flag(value, this.place('resolved'));
  }
  get Replies(): CommentReplyCollection {
    return new CommentReplyCollection(this.context, this.comment);
  }

  GetLocation(): Range {
    const { sheetId, row, column } = this.comment;
    return new Range(this.context, sheetId, { row, column, rows: 1, columns: 1 });
  }
  Delete(): void {
    const all = commentsOf(this.context);
    all.splice(all.indexOf(this.comment), 1);
  }
}
