import ts from 'typescript';
import { parse, placeOf, sources, visit, type Source } from './sources';

/** A thing that must not occur, and where it may all the same. */
interface Ban {
  readonly what: string;
  readonly except: (source: Source) => boolean;
  readonly is: (node: ts.Node, source: Source) => boolean;
}

const never = (): boolean => false;
const isName = (node: ts.Node, ...names: string[]): boolean => ts.isIdentifier(node) && names.includes(node.text);
const callOf = (node: ts.Node): ts.Expression | undefined =>
  ts.isCallExpression(node) || ts.isNewExpression(node) ? node.expression : undefined;
const isMember = (node: ts.Node, object: string, member: string): boolean =>
  ts.isPropertyAccessExpression(node) && isName(node.expression, object) && node.name.text === member;
const isPure = ({ layer }: Source): boolean => layer.startsWith('core') || layer === 'model' || layer.startsWith('workbook');

const BANS: readonly Ban[] = [
  {
    // The metadata generator understands `any` but not `unknown`; see the comment in eslint.config.mjs.
    what: 'the type any outside the declarations of custom functions',
    except: ({ layer }) => layer === 'functions',
    is: (node) => node.kind === ts.SyntaxKind.AnyKeyword,
  },
  {
    what: 'code made from text',
    except: never,
    is: (node) => {
      const called = callOf(node);
      if (called && isName(called, 'eval', 'Function')) return true;
      return (
        called !== undefined &&
        isName(called, 'setTimeout', 'setInterval') &&
        ts.isStringLiteralLike((node as ts.CallExpression).arguments[0] ?? node)
      );
    },
  },
  {
    what: 'a network call',
    // The pane reads the list of functions, the workbench its metadata and examples, from the site they come from.
    except: ({ name, layer }) => name === 'src/taskpane/functions/useFunctions.ts' || layer === 'workbench' || layer === 'build',
    is: (node) => {
      const called = callOf(node);
      if (called && isName(called, 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts')) return true;
      return ts.isPropertyAccessExpression(node) && node.name.text === 'sendBeacon';
    },
  },
  {
    what: 'a foreign address to call',
    except: ({ layer }) => layer === 'build',
    is: (node, source) => {
      const called = callOf(node);
      const first = called && (node as ts.CallExpression).arguments?.[0];
      return called !== undefined && isName(called, 'fetch') && first !== undefined && /https?:/.test(first.getText(source.tree));
    },
  },
  {
    what: 'a clock or unseeded chance in what must be pure',
    except: (source) => !isPure(source),
    is: (node) =>
      isMember(node, 'Date', 'now') ||
      isMember(node, 'Math', 'random') ||
      isMember(node, 'performance', 'now') ||
      (ts.isNewExpression(node) && isName(node.expression, 'Date') && (node.arguments?.length ?? 0) === 0),
  },
  {
    what: 'the host in what must be pure',
    except: (source) => !isPure(source),
    is: (node) =>
      ts.isPropertyAccessExpression(node) &&
      isName(node.expression, 'window', 'Office', 'Excel', 'OfficeExtension', 'CustomFunctions', 'localStorage', 'process'),
  },
  {
    what: 'Excel.run outside the one file of the pane that may call it',
    except: ({ name, layer }) => name === 'src/taskpane/excel.ts' || layer === 'workbench',
    is: (node) => isMember(node, 'Excel', 'run'),
  },
  {
    what: 'a dialog that Office forbids',
    except: ({ layer }) => !['taskpane', 'commands', 'functions', 'render/officejs'].includes(layer),
    is: (node) => {
      const called = callOf(node);
      return (
        called !== undefined &&
        (isName(called, 'alert', 'confirm', 'prompt') || isMember(called, 'window', 'alert') || isMember(called, 'window', 'confirm'))
      );
    },
  },
  {
    // Safari before 16.4 does not load a script that holds one.
    what: 'a regular expression that looks behind, in what a browser loads',
    except: ({ layer }) => layer === 'workbench' || layer === 'build' || layer === 'cli',
    is: (node) =>
      (ts.isRegularExpressionLiteral(node) || ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) && /\(\?<[=!]/.test(node.getText()),
  },
];

const findingsOf = ({ is, except }: Ban, source: Source): string[] =>
  except(source) ? [] : visit(source, (node) => (is(node, source) ? placeOf(source, node) : undefined));

describe('the sources', () => {
  it.each(BANS.map((ban) => [ban.what, ban] as const))('do not hold %s', (_what, ban) => {
    expect(sources.flatMap((source) => findingsOf(ban, source))).toEqual([]);
  });

  it('carry no lint exception without its reason', () => {
    const silent = sources.flatMap(({ name, tree }) =>
      tree.text
        .split('\n')
        .flatMap((line, index) =>
          /eslint-disable|@ts-(ignore|expect-error|nocheck)/.test(line) && !/ (--|:) \S+/.test(line) ? [`${name}:${index + 1}`] : [],
        ),
    );
    expect(silent).toEqual([]);
  });

  it.each([
    ['src/model/a.ts', 'const a: any = 1;', 0],
    ['src/cli/a.ts', "eval('1');", 1],
    ['src/cli/a.ts', "new Function('return 1');", 1],
    ['src/taskpane/a.ts', "void fetch('list.json');", 2],
    ['src/core/a.ts', 'new XMLHttpRequest();', 2],
    ['src/taskpane/functions/useFunctions.ts', "void fetch('https://example.com');", 3],
    ['src/core/a.ts', 'Date.now();', 4],
    ['src/core/a.ts', 'new Date();', 4],
    ['src/core/a.ts', 'Math.random();', 4],
    ['src/workbook/a.ts', 'Office.context.ui;', 5],
    ['src/taskpane/a.ts', 'void Excel.run(async () => 1);', 6],
    ['src/taskpane/a.tsx', "alert('no');", 7],
    ['src/workbook/a.ts', 'const a = /(?<!b)a/;', 8],
    ['src/core/a.ts', "new RegExp('(?<=b)a');", 8],
  ])('would be caught: %s with %s', (name, text, ban) => {
    expect(findingsOf(BANS[ban] as Ban, parse(name, text))).toEqual([`${name}:1`]);
  });
});
