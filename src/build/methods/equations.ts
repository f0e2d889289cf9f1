import type { Expr } from '../../model/language/expression';
import type { Line } from '../../model/language/line';
import type { Model } from '../../model/language/model';

/** Every line of a model as equations in words, by sheet; of segments, costs and levers of a kind the first stands for all. */
export function equationsOf({ lines, case: document }: Model): string {
  const [segment, cost] = [document.segments[0]?.id, document.costs[0]?.id];
  const kinds = document.levers.map(({ kind }) => kind);
  const levers = document.levers.filter(({ kind }, index) => kinds.indexOf(kind) === index).map(({ id }) => id);
  const shown = lines.filter(
    (line) =>
      (line.segment === undefined || line.segment === segment) &&
      (line.lever === undefined || levers.includes(line.lever)) &&
      (line.cost === undefined || line.cost === cost),
  );
  const labels = new Map(lines.map(({ id, label }) => [id, label]));
  const sheets = [...new Set(shown.map(({ sheet }) => sheet))];
  return sheets
    .map((sheet) => {
      const rows = shown.filter((line) => line.sheet === sheet).map((line) => lineText(line, labels));
      return `### ${sheet}\n\n${rows.join('\n')}`;
    })
    .join('\n\n');
}

type Labels = ReadonlyMap<string, string>;

function lineText({ label, constant, opening, series }: Line, labels: Labels): string {
  const parts = [
    constant && `C = ${text(constant, labels)}`,
    opening && `O = ${text(opening, labels)}`,
    series && `P = ${text(series, labels)}`,
  ].filter((part) => part !== undefined);
  return [`- ${label}`, ...parts.map((part) => `  - \`${part}\``)].join('\n');
}

const SIGNS = { add: '+', sub: '-', mul: '*', div: '/', pow: '^' } as const;

function text(expr: Expr, labels: Labels): string {
  const of = (part: Expr): string => text(part, labels);
  const line = (id: string): string => labels.get(id) ?? id;
  switch (expr.op) {
    case 'literal':
      return String(expr.value);
    case 'input':
      return `[${expr.id}]`;
    case 'adjustment':
      return `[risk adjustment of ${expr.id}]`;
    case 'at':
      return `${line(expr.line)}(t)`;
    case 'previous':
      return `${line(expr.line)}(t-1)`;
    case 'opening':
      return `${line(expr.line)}(0)`;
    case 'constant':
      return `C of ${line(expr.line)}`;
    case 'total':
      return `total of ${line(expr.line)}`;
    case 'sumOf':
      return `sum of (${expr.lines.map(line).join('; ')})`;
    case 'sumProduct':
      return `sum over t of ${line(expr.a)}(t) * ${line(expr.b)}(t)`;
    case 'rowMin':
      return `smallest of ${line(expr.line)}`;
    case 'rowMax':
      return `largest of ${line(expr.line)}`;
    case 'neg':
      return `-(${of(expr.a)})`;
    case 'add':
    case 'sub':
    case 'mul':
    case 'div':
    case 'pow':
      return `(${of(expr.a)} ${SIGNS[expr.op]} ${of(expr.b)})`;
    case 'min':
    case 'max':
    case 'mean':
      return `${expr.op}(${of(expr.a)}, ${of(expr.b)})`;
    case 'ln':
    case 'int':
    case 'exp':
    case 'gammaln':
      return `${expr.op}(${of(expr.a)})`;
    case 'ratio':
      return `(${of(expr.a)} / ${of(expr.b)}, 0 where that is 0)`;
    case 'if':
      return `(${of(expr.then)} if ${of(expr.test.a)} ${expr.test.relation} ${of(expr.test.b)}, else ${of(expr.otherwise)})`;
    case 'edate':
      return `(${of(expr.start)} moved by ${of(expr.months)} months)`;
  }
}
