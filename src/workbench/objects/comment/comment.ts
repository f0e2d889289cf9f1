import { flag, record, text } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';
import { Range } from '../range/range';
import { CommentReplyCollection } from './comment-reply-collection';
import { AUTHOR, type CommentRecord, commentsOf } from './comment-store';

export class Comment extends OfficeObject {
  readonly typeName = 'Comment';
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
  ) {
    super(context);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.comment.id };
  }

  get Id(): string {
    return this.comment.id;
  }
  get AuthorName(): string {
    return AUTHOR.name;
  }
  get AuthorEmail(): string {
    return AUTHOR.email;
  }
  get Content(): string {
    return this.comment.content;
  }
  set Content(value: unknown) {
    this.comment.content = text(value, 'Comment.content');
  }
  get ContentType(): string {
    return this.comment.contentType;
  }
  get CreationDate(): string {
    return this.comment.created;
  }
  get Mentions(): readonly unknown[] {
    return this.comment.mentions;
  }
  get RichContent(): string {
    return this.comment.content;
  }
  get Resolved(): boolean {
    return this.comment.resolved;
  }
  set Resolved(value: unknown) {
    this.comment.resolved = flag(value, 'Comment.resolved');
  }
  get Replies(): CommentReplyCollection {
    return new CommentReplyCollection(this.context, this.comment);
  }

  GetLocation(): Range {
    const { sheetId, row, column } = this.comment;
    return new Range(this.context, sheetId, { row, column, rows: 1, columns: 1 });
  }
  UpdateMentions(content: unknown): void {
    const rich = record(content, 'Comment.updateMentions');
    this.comment.content = text(rich['richContent'], 'Comment.updateMentions');
    this.comment.mentions = Array.isArray(rich['mentions']) ? rich['mentions'] : [];
  }
  Delete(): void {
    const all = commentsOf(this.context);
    all.splice(all.indexOf(this.comment), 1);
  }
}
