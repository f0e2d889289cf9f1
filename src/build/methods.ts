import { call, failed } from '../functions/call';
import { catalogue } from '../functions/catalogue';
import type { Signature } from '../functions/signature';
import type { BusinessCase } from '../model/document';
import { buildModel } from '../model/lines/build-model';
import { exampleFormula } from './help/example-formula';
import { equationsOf } from './methods/equations';
import { conventions } from './methods/conventions';

/** docs/methods.md: conventions with figures that are calculated, the formula of every function, the equations of the model. */
export const methodsDocument = (example: BusinessCase): string => `# Methods

How every number is come by. This page is written by \`npm run docs\` from the code: the figures are calculated, the formulas are those
of the functions' declarations, the equations those that stand in the sheets. A test holds it to them.

## Conventions that decide the answer

${conventions.map(({ says, figures }) => [`- ${says}`, ...figures.map((figure) => `  - ${worked(figure)}`)].join('\n')).join('\n')}

## Functions

${families().map(familyText).join('\n\n')}

## The model

The lines of the example "${example.title}", each as the code has it, for its first segment and cost and the first lever of each kind: t is the period, 0 the opening (today),
T the last. A line may have a constant (C), an opening (O) and one formula for all periods (P). Inputs stand in brackets, by their ids.

${equationsOf(buildModel(example))}
`;

const worked = ([id, ...args]: readonly [string, ...unknown[]]): string => {
  const outcome = call(id, args);
  if (failed(outcome)) throw new Error(`${id}(${args.join(', ')}) has no value.`);
  return `\`=CASE.${id}(${args.map((arg) => String(arg ?? '')).join(', ')})\` is ${cell(outcome)}`;
};

const cell = (value: unknown): string =>
  typeof value === 'number' ? String(Number(value.toPrecision(10))) : `\`${JSON.stringify(value)}\``;

const families = (): readonly (readonly [string, readonly Signature[]])[] =>
  [...new Set(catalogue.map(({ family }) => family))].map((family) => [family, catalogue.filter((entry) => entry.family === family)]);

const familyText = ([family, functions]: readonly [string, readonly Signature[]]): string =>
  [`### ${family}`, ...functions.map(functionText)].join('\n\n');

const functionText = (signature: Signature): string => {
  const { id, formula, conventions: notes, source, result } = signature;
  return [
    `**${id}** gives ${result}.`,
    `    ${formula.replaceAll('\n', '\n    ')}`,
    ...notes.map((note) => `- ${note}`),
    `Source: ${source} Example: \`${exampleFormula(signature)}\``,
  ].join('\n\n');
};
