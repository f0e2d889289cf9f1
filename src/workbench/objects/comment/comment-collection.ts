import { invalidArgument, itemAlreadyExists, itemNotFound } from '../../protocol/errors';
import { whole } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { OfficeCollection } from '../host/office-object';
import { toRange } from '../range/range';
import { Comment } from './comment';
import { type CommentRecord, commentsOf } from './comment-store';
import { remark } from './remark';

/** The comments of the workbook, or of one sheet. */
export class CommentCollection extends OfficeCollection<Comment> {
  readonly typeName = 'CommentCollection';

  constructor(
    context: HostContext,
    private readonly sheetId: string | undefined,
  ) {
    super(context);
  }

  items(): Comment[] {
    return this.records().map((comment) => new Comment(this.context, comment));
  }

  /** On one cell that has none yet. */
  Add(cell: unknown, content: unknown, contentType: unknown = 'Plain'): Comment {
    const location = 'CommentCollection.add';
    const { sheetId, area } = this.cell(cell, location);
    if (this.records().some((each) => each.sheetId === sheetId && each.row === area.row && each.column === area.column))
      throw itemAlreadyExists(location);
    const comment: CommentRecord = {
      ...remark(this.context, content, contentType, location),
      sheetId,
      row: area.row,
      column: area.column,
      resolved: false,
      replies: [],
    };
    commentsOf(this.context).push(comment);
    return new Comment(this.context, comment);
  }
  GetItem(id: unknown): Comment {
    const found = this.items().find((comment) => comment.Id === id);
    if (!found) throw itemNotFound('CommentCollection.getItem');
    return found;
  }
  GetItemAt(index: unknown): Comment {
    const found = this.items()[whole(index, 'CommentCollection.getItemAt')];
    if (!found) throw itemNotFound('CommentCollection.getItemAt');
    return found;
  }
  GetItemByCell(cell: unknown): Comment {
    const { sheetId, area } = this.cell(cell, 'CommentCollection.getItemByCell');
    const found = this.records().find((each) => each.sheetId === sheetId && each.row === area.row && each.column === area.column);
    if (!found) throw itemNotFound('CommentCollection.getItemByCell');
    return new Comment(this.context, found);
  }
  GetItemByReplyId(id: unknown): Comment {
    const found = this.records().find((comment) => comment.replies.some((reply) => reply.id === id));
    if (!found) throw itemNotFound('CommentCollection.getItemByReplyId');
    return new Comment(this.context, found);
  }

  private records(): CommentRecord[] {
    return commentsOf(this.context).filter((each) => this.sheetId === undefined || each.sheetId === this.sheetId);
  }

  private cell(cell: unknown, location: string) {
    const from = this.sheetId ?? this.context.grid.book().getActiveSheet().getSheetId();
    const { sheetId, area } = toRange(this.context, cell, from, location);
    if (area.rows !== 1 || area.columns !== 1) throw invalidArgument(location);
    return { sheetId, area };
  }
}
