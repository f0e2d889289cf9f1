import { record, text } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';
import { AUTHOR, type CommentRecord, type Remark } from './comment-store';

/** What a comment and a reply have in common: who wrote what, and when. */
export abstract class Written extends OfficeObject {
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

  protected constructor(
    context: HostContext,
    /** The comment that holds the thread. */
    protected readonly comment: CommentRecord,
    /** What this one says: the comment itself, or a reply to it. */
    protected readonly remark: Remark,
  ) {
    super(context);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.Id };
  }

  get Id(): string {
    return this.remark.id;
  }
  get AuthorName(): string {
    return AUTHOR.name;
  }
  get AuthorEmail(): string {
    return AUTHOR.email;
  }
  get Content(): string {
    return this.remark.content;
  }
  set Content(value: unknown) {
    this.remark.content = text(value, this.place('content'));
  }
  get ContentType(): string {
    return this.remark.contentType;
  }
  get CreationDate(): string {
    return this.remark.created;
  }
  get Mentions(): readonly unknown[] {
    return this.remark.mentions;
  }
  get RichContent(): string {
    return this.remark.content;
  }
  get Resolved(): boolean {
    return this.comment.resolved;
  }

  UpdateMentions(content: unknown): void {
    const rich = record(content, this.place('updateMentions'));
    this.remark.content = text(rich['richContent'], this.place('updateMentions'));
    this.remark.mentions = Array.isArray(rich['mentions']) ? rich['mentions'] : [];
  }

  /** The place of a fault, as Office.js names it. */
  protected place(member: string): string {
    return `${this.typeName}.${member}`;
  }
}
