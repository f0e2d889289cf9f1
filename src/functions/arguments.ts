import { DomainError, type Fault } from '../core/errors';
import { messages } from '../core/messages';
import { faultOf } from '../core/validate';
import { asYesNo, type CellValue, isError, kindOf, unwrap } from './cellvalue';
import { withoutHeadings } from './headings';
import { type Parameter, describeParameter } from './parameters';
import type { ParameterMap, Signature, Values } from './signature';

/** Cells of an argument by name, as the host hands them over. */
type Cells<P extends ParameterMap> = { readonly [N in keyof P]: unknown };

/**
 * Turns the cells of a call into plain numbers and lists for the core, or throws one DomainError that names every
 * parameter at fault, what was found there and what to give. Excel's own coercion is avoided on purpose (all
 * parameters are declared `any`): it answers a wrong type with a bare #VALUE!.
 */
export function read<P extends ParameterMap>(signature: Signature<P>, given: Cells<P>): Values<P> {
  const cells = signature.headed ? withoutHeadings(given, signature.headed) : given;
  const faults: Fault[] = [];
  const values: Record<string, unknown> = {};
  for (const name in signature.parameters) {
    const parameter = signature.parameters[name] as Parameter;
    values[name] = readOne(name, parameter, cells[name], faults);
  }
  if (faults.length > 0) throw new DomainError(faults);
  return values as Values<P>;
}

function readOne(name: string, parameter: Parameter, cell: unknown, faults: Fault[]): unknown {
  switch (parameter.kind) {
    case 'number':
      // The commonest case first and without detours: functions of plain numbers are called by the ten thousand.
      if (typeof cell === 'number') return checked(name, cell, parameter, faults);
      return readNumber(name, parameter, cell, faults);
    case 'text':
      return readText(name, parameter, cell, faults);
    case 'flag':
      return readFlag(name, parameter, cell, faults);
    case 'list':
      return readVector(name, parameter, cell, faults, numberAt(name, parameter));
    case 'labels':
      return readVector(name, parameter, cell, faults, labelAt(name));
    case 'cells':
      return readCells(name, parameter, cell, faults);
  }
}

function checked(name: string, value: number, parameter: Parameter, faults: Fault[]): number {
  const fault = faultOf(name, value, parameter.bounds);
  if (fault) faults.push(fault);
  return value;
}

const typeFault = (parameter: string, message: string): Fault => ({ kind: 'type', parameter, message });

type ErrorCell = Extract<CellValue, { readonly error: string }>;

/** An error in the single cell of an argument stays that error, as with Excel's own functions, but says whose it is. */
const errorFault = (parameter: string, cell: ErrorCell): Fault => ({
  kind: kindOf(cell),
  parameter,
  message: messages.scalarError(parameter, cell.error),
});

/** The same for an error inside a range, with its place. */
const errorInRange = (parameter: string, position: number, cell: ErrorCell): Fault => ({
  kind: kindOf(cell),
  parameter,
  message: messages.cellError(parameter, position, cell.error),
});

/** The single cell behind an argument: a range of one cell counts as that cell. */
function single(name: string, argument: unknown, faults: Fault[]): CellValue | undefined {
  if (!Array.isArray(argument)) return unwrap(argument);
  const rows = argument as unknown[];
  const first: unknown = rows[0];
  const columns = Array.isArray(first) ? first.length : 1;
  if (rows.length === 1 && columns === 1) return unwrap(Array.isArray(first) ? first[0] : first);
  faults.push(typeFault(name, messages.notASingleCell(name, rows.length, columns)));
  return undefined;
}

function readNumber(name: string, parameter: Parameter, argument: unknown, faults: Fault[]): number | undefined {
  const cell = single(name, argument, faults);
  if (cell === undefined) return undefined;
  if (cell === null) {
    if (!parameter.optional) faults.push(typeFault(name, messages.missing(name, describeParameter(parameter))));
    return undefined;
  }
  if (typeof cell === 'number') return checked(name, cell, parameter, faults);
  if (isError(cell)) faults.push(errorFault(name, cell));
  else faults.push(typeFault(name, messages.notANumber(name, cell, describeParameter(parameter))));
  return undefined;
}

function readText(name: string, parameter: Parameter, argument: unknown, faults: Fault[]): string | undefined {
  const cell = single(name, argument, faults);
  if (cell === undefined) return undefined;
  if (cell === null) {
    if (!parameter.optional) faults.push(typeFault(name, messages.missing(name, describeParameter(parameter))));
    return undefined;
  }
  if (typeof cell === 'string') return cell;
  faults.push(isError(cell) ? errorFault(name, cell) : typeFault(name, messages.notAText(name, cell)));
  return undefined;
}

function readFlag(name: string, parameter: Parameter, argument: unknown, faults: Fault[]): boolean | undefined {
  const cell = single(name, argument, faults);
  if (cell === undefined) return undefined;
  if (cell === null) {
    if (!parameter.optional) faults.push(typeFault(name, messages.missing(name, describeParameter(parameter))));
    return undefined;
  }
  const value = asYesNo(cell);
  if (value !== undefined) return value === 1;
  faults.push(isError(cell) ? errorFault(name, cell) : typeFault(name, messages.notAFlag(name, cell)));
  return undefined;
}

/** The rows of a range; a single value counts as a range of one cell. Undefined after a fault. */
function rowsOf(name: string, argument: unknown, faults: Fault[]): unknown[][] | undefined {
  if (!Array.isArray(argument)) return [[argument]];
  const rows = argument.map((row: unknown): unknown[] => (Array.isArray(row) ? row : [row]));
  const width = rows[0]?.length ?? 0;
  if (rows.every((row) => row.length === width)) return rows;
  faults.push(typeFault(name, messages.ragged(name)));
  return undefined;
}

type CellReader<T> = (cell: CellValue, position: number) => T | Fault;

const isFault = (value: unknown): value is Fault => typeof value === 'object' && value !== null && 'parameter' in value;

const numberAt =
  (name: string, parameter: Parameter): CellReader<number> =>
  (cell, position) => {
    if (typeof cell === 'number') {
      const fault = faultOf(`${name}, cell ${position},`, cell, parameter.bounds);
      return fault ? { ...fault, parameter: name } : cell;
    }
    if (cell !== null && isError(cell)) return errorInRange(name, position, cell);
    return typeFault(name, messages.cellNotANumber(name, position, cell));
  };

const labelAt =
  (name: string): CellReader<string | number> =>
  (cell, position) => {
    if (typeof cell === 'string' || (typeof cell === 'number' && Number.isFinite(cell))) return cell;
    if (cell !== null && isError(cell)) return errorInRange(name, position, cell);
    return typeFault(name, messages.cellNotALabel(name, position, cell));
  };

/** At most this many cells of one range are named in a message; the rest would only hide the first. */
const MAX_FAULTS_PER_RANGE = 3;

function readVector<T>(name: string, parameter: Parameter, argument: unknown, faults: Fault[], readCell: CellReader<T>): T[] | undefined {
  const rows = rowsOf(name, argument, faults);
  if (rows === undefined) return undefined;
  const columns = rows[0]?.length ?? 0;
  if (rows.length > 1 && columns > 1) {
    faults.push(typeFault(name, messages.notAVector(name, rows.length, columns)));
    return undefined;
  }
  const line = rows.flat().map(unwrap);
  let length = line.length;
  while (length > 0 && line[length - 1] === null) length -= 1;
  if (length === 0) {
    if (!parameter.optional) faults.push(typeFault(name, messages.emptyRange(name)));
    return undefined;
  }
  const values: T[] = [];
  let found = 0;
  for (let index = 0; index < length && found < MAX_FAULTS_PER_RANGE; index += 1) {
    const value = readCell(line[index] ?? null, index + 1);
    if (isFault(value)) {
      faults.push(value);
      found += 1;
    } else values.push(value);
  }
  return values;
}

function readCells(name: string, parameter: Parameter, argument: unknown, faults: Fault[]): unknown[][] | undefined {
  const rows = rowsOf(name, argument, faults)?.map((row) => row.map(unwrap));
  if (rows === undefined) return undefined;
  if (rows.some((row) => row.some((cell) => cell !== null))) return rows;
  if (!parameter.optional) faults.push(typeFault(name, messages.emptyRange(name)));
  return undefined;
}
