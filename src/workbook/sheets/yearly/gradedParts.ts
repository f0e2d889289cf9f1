import type { Lever } from '../../../model/document/types';
import { SEGMENT_FREE_KINDS } from '../../../model/document/types';
import type { Scope } from '../../../model/lines/scope';

/** What NPV is split into: a lever in a segment, or a lever that works on no segment. */
export interface Part {
  readonly key: string;
  readonly lever: Lever;
  readonly segment?: { readonly id: string; readonly name: string; readonly first: boolean };
}

/** Every lever in every segment; levers that work on no segment once. */
export function partsOf(scope: Scope): Part[] {
  return scope.levers.flatMap((lever): Part[] =>
    lever.kind in SEGMENT_FREE_KINDS
      ? [{ key: lever.id, lever }]
      : scope.segments.map(({ id, name }, index) => ({
          key: `${lever.id}.${id}`,
          lever,
          segment: { id, name, first: index === 0 },
        })),
  );
}

export const partLabel = ({ lever, segment }: Part): string => (segment === undefined ? lever.name : `${lever.name}, ${segment.name}`);
