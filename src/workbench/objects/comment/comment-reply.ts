import { text } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';
import type { Range } from '../range/range';
import { Comment } from './comment';
import { AUTHOR, type CommentRecord, type Remark } from './comment-store';

export class CommentReply extends OfficeObject {
  readonly typeName = 'CommentReply';
  override readonly scalars = [
    'AuthorEmail',
    'AuthorName',
    'Content',
    'ContentType',
    'CreationDate',
    'Id',
    'Mentions',
    'Resolved',
    'RichContent',
  ];

  constructor(
    context: HostContext,
    private readonly comment: CommentRecord,
    private readonly reply: Remark,
  ) {
    super(context);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.reply.id };
  }

  get Id(): string {
    return this.reply.id;
  }
  get AuthorName(): string {
    return AUTHOR.name;
  }
  get AuthorEmail(): string {
    return AUTHOR.email;
  }
  get Content(): string {
    return this.reply.content;
  }
  set Content(value: unknown) {
    this.reply.content = text(value, 'CommentReply.content');
  }
  get ContentType(): string {
    return this.reply.contentType;
  }
  get CreationDate(): string {
    return this.reply.created;
  }
  get Mentions(): readonly unknown[] {
    return this.reply.mentions;
  }
  get RichContent(): string {
    return this.reply.content;
  }
  get Resolved(): boolean {
    return this.comment.resolved;
  }

  GetLocation(): Range {
    return this.GetParentComment().GetLocation();
  }
  GetParentComment(): Comment {
    return new Comment(this.context, this.comment);
  }
  Delete(): void {
    this.comment.replies.splice(this.comment.replies.indexOf(this.reply), 1);
  }
}
