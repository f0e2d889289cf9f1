import type { HostContext } from '../host/context';
import type { Range } from '../range/range';
import { Comment } from './comment';
import type { CommentRecord, Remark } from './comment-store';
import { Written } from './written';

export class CommentReply extends Written {
  readonly typeName = 'CommentReply';

  constructor(context: HostContext, comment: CommentRecord, reply: Remark) {
    super(context, comment, reply);
  }

  GetLocation(): Range {
    return this.GetParentComment().GetLocation();
  }
  GetParentComment(): Comment {
    return new Comment(this.context, this.comment);
  }
  Delete(): void {
    this.comment.replies.splice(this.comment.replies.indexOf(this.remark), 1);
  }
}
