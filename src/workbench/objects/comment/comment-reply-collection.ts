import { itemNotFound } from '../../protocol/errors';
import { whole } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { OfficeCollection } from '../host/office-object';
import { CommentReply } from './comment-reply';
import type { CommentRecord } from './comment-store';
import { remark } from './remark';

export class CommentReplyCollection extends OfficeCollection<CommentReply> {
  readonly typeName = 'CommentReplyCollection';

  constructor(
    context: HostContext,
    private readonly comment: CommentRecord,
  ) {
    super(context);
  }

  items(): CommentReply[] {
    return this.comment.replies.map((reply) => new CommentReply(this.context, this.comment, reply));
  }

  Add(content: unknown, contentType: unknown = 'Plain'): CommentReply {
    const reply = remark(this.context, content, contentType, 'CommentReplyCollection.add');
    this.comment.replies.push(reply);
    return new CommentReply(this.context, this.comment, reply);
  }
  GetItem(id: unknown): CommentReply {
    const found = this.items().find((reply) => reply.Id === id);
    if (!found) throw itemNotFound('CommentReplyCollection.getItem');
    return found;
  }
  GetItemAt(index: unknown): CommentReply {
    const found = this.items()[whole(index, 'CommentReplyCollection.getItemAt')];
    if (!found) throw itemNotFound('CommentReplyCollection.getItemAt');
    return found;
  }
}
