import type { Book, CellView, SheetView } from '../book/book';
import { cellPlace, type Rule } from '../book/rule';
import { referencesOf, type References } from '../book/references';

interface Node {
  readonly sheet: SheetView;
  readonly cell: CellView;
}

export const acyclic: Rule = {
  says: 'The dependency graph is acyclic and iteration is off.',
  number: 12,
  level: 'E',
  *find(book) {
    if (book.iterates) yield { place: '', message: 'Iterative calculation is switched on; it hides circular references.' };
    const cycle = findCycle(book);
    if (cycle) {
      const path = cycle.map(({ sheet, cell }) => cellPlace(sheet, cell));
      yield { place: path[0] ?? '', message: `The formula depends on itself: ${[...path, path[0]].join(' -> ')}.` };
    }
  },
};

/** The first cycle met in a depth-first walk, without recursion: chains are as long as the sheets are wide. */
function findCycle(book: Book): Node[] | undefined {
  const references = referencesOf(book);
  const done = new Set<CellView>();
  for (const sheet of book.sheets) {
    for (const cell of sheet.cells) {
      const cycle = cell.formula === undefined || done.has(cell) ? undefined : walk({ sheet, cell }, references, done);
      if (cycle) return cycle;
    }
  }
  return undefined;
}

function walk(start: Node, references: References, done: Set<CellView>): Node[] | undefined {
  const path: { node: Node; next: Iterator<Node> }[] = [];
  const onPath = new Set<CellView>();
  const enter = (node: Node): void => {
    path.push({ node, next: precedents(node, references) });
    onPath.add(node.cell);
  };
  enter(start);
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const { value: next, done: exhausted } = top.next.next();
    if (exhausted) {
      onPath.delete(top.node.cell);
      done.add(top.node.cell);
      path.pop();
    } else if (onPath.has(next.cell)) {
      const nodes = path.map(({ node }) => node);
      return nodes.slice(nodes.findIndex(({ cell }) => cell === next.cell));
    } else if (!done.has(next.cell)) enter(next);
  }
  return undefined;
}

/** The formulas a formula reads. */
function* precedents({ sheet, cell }: Node, references: References): Generator<Node, undefined> {
  for (const target of references.ofCell(sheet, cell)) {
    for (const found of target.sheet.cells.within(target.area)) {
      if (found.formula !== undefined) yield { sheet: target.sheet, cell: found };
    }
  }
  return undefined;
}
