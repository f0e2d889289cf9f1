import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Target } from './places';
import type { WorkbookCase } from './useWorkbookCase';

interface Props {
  readonly workbook: WorkbookCase | undefined;
  readonly target: Target;
  readonly children: ReactNode;
}

/** What a figure is called; in a workbook it leads to the figure's cell. */
export function Goto({ workbook, target, children }: Props) {
  if (!workbook) return <>{children}</>;
  return (
    <Link as="button" style={{ textAlign: 'left', fontSize: 'inherit' }} title="Go to the cell" onClick={() => workbook.goTo(target)}>
      {children}
    </Link>
  );
}
