import { oneOf, record, text } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import type { Remark } from './comment-store';

/** A new comment or reply, from a text or from a text with the people it mentions. */
export function remark(context: HostContext, content: unknown, contentType: unknown, location: string): Remark {
  const rich = typeof content === 'string' ? { richContent: content } : record(content, location);
  return {
    id: `{${context.memory.newId('remark')}}`,
    content: text(rich['richContent'], location),
    created: new Date().toISOString(),
    mentions: Array.isArray(rich['mentions']) ? rich['mentions'] : [],
    contentType: oneOf(contentType, ['Plain', 'Mention'], location),
  };
}
