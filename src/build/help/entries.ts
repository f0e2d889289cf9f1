import { type Shown, call } from '../../functions/call';
import { catalogue } from '../../functions/catalogue';
import { describeParameter } from '../../functions/parameters';
import type { Signature } from '../../functions/signature';
import { type FunctionMetadata, generateMetadata } from '../metadata';
import { exampleFormula } from './example-formula';

/** One parameter on a help page. */
export interface HelpParameter {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
  /** What may stand there: "a number from 0 to 1". */
  readonly allowed: string;
  /** What leaving it out means; empty for a required one. */
  readonly otherwise: string;
}

/** One function as pane and help pages show it; help.json is a list of these. */
export interface HelpEntry {
  readonly id: string;
  /** Heading under which it is listed. */
  readonly family: string;
  /** `CASE.CLV(margin, retention, discount, [periods])`. */
  readonly signature: string;
  readonly summary: string;
  readonly parameters: readonly HelpParameter[];
  /** Unit of the result, or the columns of the table. */
  readonly result: string;
  readonly shape: 'number' | 'table';
  readonly formula: string;
  readonly conventions: readonly string[];
  readonly source: string;
  /** A formula that gives a result as it stands, with its leading =. */
  readonly example: string;
  /** What that formula shows, computed when the help is built. */
  readonly exampleResult: Shown;
  /** Address of the help page, relative to the add-in's site. */
  readonly help: string;
}

/** Everything there is to say about every function, from the declarations' comments and the catalogue. */
export async function helpEntries(): Promise<HelpEntry[]> {
  const { functions } = await generateMetadata();
  const metadata = new Map(functions.map((entry) => [entry.id, entry]));
  return catalogue.map((signature) => entryOf(signature, metadata.get(signature.id)));
}

function entryOf(signature: Signature, metadata: FunctionMetadata | undefined): HelpEntry {
  const { id, family, result, shape, formula, conventions, source, example } = signature;
  const described = new Map(metadata?.parameters.map(({ name, description }) => [name, description]));
  const parameters = Object.entries(signature.parameters).map(([name, parameter]): HelpParameter => {
    const description = described.get(name);
    if (description === undefined) throw new Error(`${id}: the declaration does not describe the parameter ${name} of the catalogue.`);
    const { optional, otherwise = '' } = parameter;
    return { name, description, optional, allowed: describeParameter(parameter), otherwise };
  });
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return {
    id,
    family,
    signature: `CASE.${id}(${names.join(', ')})`,
    summary: metadata?.description ?? '',
    parameters,
    result,
    shape,
    formula,
    conventions,
    source,
    example: exampleFormula(signature),
    exampleResult: call(id, example),
    help: `help/${id}.html`,
  };
}
