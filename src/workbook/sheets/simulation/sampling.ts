import type { End } from '../../../model/document/types';
import { Z10, quantityOf } from '../../../core/uncertainty/estimate';
import { ENTITY, generator } from '../../../core/uncertainty/draws';
import type { Copula } from '../../../core/uncertainty/correlation';
import { estimatesOf, type EstimateInput } from '../../../model/document/inputs';
import { variablesOf } from '../../../model/simulation/variables';
import { absoluteName, cellName } from '../../formula/a1';
import type { FormatName } from '../../formats';
import type { Grid } from '../../sheetGrid';
import { inputColumns, type Layout } from '../../layout';
import type { CellSpec } from '../../spec';
import { probe, probes } from '../sensitivity/places';
import { at, control, GENERATOR_ROW, sampleRow, SAMPLING_ROW } from './places';

/** The numbers of the generator in the order in which they stand, a row each below their heading. */
const NUMBERS = [
  ['large', 'Large number', generator.large],
  ['aTrial', 'First mix: of the trial', generator.a.trial],
  ['aVariable', 'First mix: of the estimate’s number', generator.a.variable],
  ['aEntity', 'First mix: of the entity', generator.a.entity * ENTITY],
  ['aModulus', 'First mix: modulus', generator.a.modulus],
  ['aFactor', 'First mix: factor', generator.a.factor],
  ['aOffset', 'First mix: offset', generator.a.offset],
  ['bTrial', 'Second mix: of the trial', generator.b.trial],
  ['bVariable', 'Second mix: of the estimate’s number', generator.b.variable],
  ['bEntity', 'Second mix: of the entity', generator.b.entity * ENTITY],
  ['bModulus', 'Second mix: modulus', generator.b.modulus],
  ['bFactor', 'Second mix: factor', generator.b.factor],
  ['bOffset', 'Second mix: offset', generator.b.offset],
  ['pFactor', 'First remainder: factor', generator.p.factor],
  ['pModulus', 'First remainder: modulus', generator.p.modulus],
  ['pWeight', 'First remainder: weight', generator.p.weight],
  ['qFactor', 'Second remainder: factor', generator.q.factor],
  ['qModulus', 'Second remainder: modulus', generator.q.modulus],
  ['qWeight', 'Second remainder: weight', generator.q.weight],
] as const;
/** Those that come last, right of the first ones. */
const ENDS = [
  ['range', 'Values a draw can take', generator.range],
  ['half', 'Place within a value', 0.5],
  ['z90', 'z of the 90th percentile', Z10],
] as const;

type NumberName = (typeof NUMBERS)[number][0] | (typeof ENDS)[number][0];

const places = new Map<NumberName, string>([
  ...NUMBERS.map(([name], index) => [name, absoluteName(GENERATOR_ROW + 1 + index, 1)] as const),
  ...ENDS.map(([name], index) => [name, absoluteName(GENERATOR_ROW + 1 + index, at.least)] as const),
]);
const the = (name: NumberName): string => places.get(name)!;

const QUANTITIES = ['plain', 'amount', 'share'] as const;
/** Stands for no limit: no draw comes near it. */
const UNLIMITED = 1e300;

const formula = (text: string, format: FormatName = 'draw'): CellSpec => ({ formula: `=${text}`, style: `formula.${format}` });
const stored = (value: number, format: FormatName = 'general'): CellSpec => ({ value, style: `stored.${format}` });

/** The constants of the generator, so that a reader can follow every draw. */
export function putGenerator(grid: Grid): void {
  grid.put(GENERATOR_ROW, 0, {
    value: 'Numbers of the generator (Hubbard 2019, doi 10.1109/WSC40007.2019.9004773)',
    style: 'subsection',
  });
  NUMBERS.forEach(([, label, value], index) => {
    grid.put(GENERATOR_ROW + 1 + index, 0, { value: label, style: 'label' });
    grid.put(GENERATOR_ROW + 1 + index, 1, stored(value));
  });
  ENDS.forEach(([, label, value], index) => {
    grid.put(GENERATOR_ROW + 1 + index, at.number, { value: label, style: 'line' });
    grid.put(GENERATOR_ROW + 1 + index, at.least, stored(value));
  });
}

const HEADINGS: Readonly<Record<keyof typeof at, string>> = {
  label: 'Estimate',
  unit: 'Unit',
  number: 'Number',
  quantity: '0 plain, 1 amount, 2 share',
  least: 'At least',
  most: 'At most',
  scale: 'Scale: 1 plain, 2 log, 3 log-odds',
  low: 'Low on the scale',
  base: 'Base on the scale',
  high: 'High on the scale',
  first: 'First mix',
  second: 'Second mix',
  left: 'First remainder',
  right: 'Second remainder',
  u: 'Uniform draw',
  own: 'z of its own',
  z: 'z, correlated',
  on: 'Value on the scale',
  value: 'Value in the trial',
};

/** What every estimate is in the trial that is shown, step by step, and the correlations below. */
export function putSampling(layout: Layout, grid: Grid): void {
  const estimates = estimatesOf(layout.model.inputs);
  const { copula } = variablesOf(layout.model);
  grid.put(SAMPLING_ROW, 0, {
    value: 'Sampling: what every estimate is in the trial (low, base and high are its 10th, 50th and 90th percentile)',
    style: 'subsection',
  });
  const { label, unit, ...figures } = HEADINGS;
  grid.putRow(SAMPLING_ROW + 1, 0, [
    { value: label, style: 'head.text' },
    { value: unit, style: 'head.text' },
    ...Object.values(figures).map((value): CellSpec => ({ value, style: 'head.general' })),
  ]);
  const below = sampleRow(estimates.length) + 1;
  const rowOf = new Map(estimates.map(({ estimate }, index) => [estimate.number, sampleRow(index)]));
  estimates.forEach((input, index) => {
    const place = copula.variables.indexOf(input.estimate.number);
    const drawn = place < 0 ? cellName(sampleRow(index), at.own) : correlated(copula, below, place);
    grid.putRow(sampleRow(index), 0, sampleCells(layout, sampleRow(index), input, asked(layout, sampleRow(index), drawn)));
  });
  if (copula.variables.length > 0) putCorrelations(grid, copula, below, rowOf, estimates);
}

/** The z of an estimate: as drawn, unless Sensitivity asks for one estimate at its low or high and all others at their base. */
function asked(layout: Layout, row: number, drawn: string): { readonly z: string; readonly link: boolean } {
  if (!probes(layout.model)) return { z: drawn, link: false };
  const [number, side] = [probe.number, probe.side].map((place) => layout.reference(place)) as [string, string];
  return { z: `IF(${number}=0,${drawn},(${cellName(row, at.number)}=${number})*${side}*${the('z90')})`, link: true };
}

function sampleCells(
  layout: Layout,
  row: number,
  input: EstimateInput,
  { z, link }: { readonly z: string; readonly link: boolean },
): CellSpec[] {
  const { min, above, max, below } = input.bounds;
  const of = (column: keyof typeof at): string => cellName(row, at[column]);
  const end = (part: End): string => `Inputs!${cellName(layout.inputRow(input.id), inputColumns[part])}`;
  const onScale = (cell: string): CellSpec => ({
    formula: `=CHOOSE(${of('scale')},${cell},LN(${cell}),LN(${cell}/(1-${cell})))`,
    style: 'link.draw',
  });
  const shown = absoluteName(control.shown.row, control.shown.column);
  const mix = (prefix: 'a' | 'b'): CellSpec =>
    formula(
      `MOD(${the(`${prefix}Trial`)}*${shown}+${the(`${prefix}Variable`)}*${of('number')}+${the(`${prefix}Entity`)},${the(`${prefix}Modulus`)})` +
        `*${the(`${prefix}Factor`)}+${the(`${prefix}Offset`)}`,
      'whole',
    );
  const remainder = (prefix: 'p' | 'q', from: 'first' | 'second'): CellSpec =>
    formula(
      `MOD(MOD(${the('large')},${of(from)})*${the(`${prefix}Factor`)},${the(`${prefix}Modulus`)})*${the(`${prefix}Weight`)}`,
      'whole',
    );
  return [
    { value: `${input.section}: ${input.label}`, style: 'label' },
    { value: input.unit, style: 'unit' },
    stored(input.estimate.number),
    stored(QUANTITIES.indexOf(quantityOf(input.bounds))),
    stored(min ?? above ?? -UNLIMITED),
    stored(max ?? below ?? UNLIMITED),
    {
      formula: `=1+${of('quantity')}*(${end('low')}>0)*OR(${of('quantity')}=1,${end('high')}<1)`,
      style: 'link.general',
    },
    onScale(end('low')),
    onScale(end('base')),
    onScale(end('high')),
    mix('a'),
    mix('b'),
    remainder('p', 'first'),
    remainder('q', 'second'),
    formula(`(MOD(${of('left')}+${of('right')},${the('range')})+${the('half')})/${the('range')}`),
    formula(`NORMSINV(${of('u')})`),
    link ? { formula: `=${z}`, style: 'link.draw' } : formula(z),
    formula(`${of('base')}+${of('z')}/${the('z90')}*IF(${of('z')}<0,${of('base')}-${of('low')},${of('high')}-${of('base')})`),
    formula(
      `MIN(${of('most')},MAX(${of('least')},CHOOSE(${of('scale')},${of('on')},EXP(${of('on')}),1/(1+EXP(-${of('on')})))))`,
      input.format as FormatName,
    ),
  ];
}

/** The draw of a correlated estimate: the row of its weights times the row of own draws. */
const correlated = ({ variables }: Copula, below: number, place: number): string => {
  const line = (row: number): string => `${absoluteName(row, at.unit)}:${absoluteName(row, at.unit + variables.length - 1)}`;
  return `SUMPRODUCT(${line(below + 2 + place)},${line(below + 1)})`;
};

/** The draws that correlated estimates have of their own, and how much of each goes into each: the Cholesky factor. */
function putCorrelations(
  grid: Grid,
  { variables, factor }: Copula,
  row: number,
  rowOf: ReadonlyMap<number, number>,
  estimates: readonly EstimateInput[],
): void {
  grid.put(row, 0, { value: 'Weights of own draws in correlated ones, from the rank correlations of the case', style: 'subsection' });
  grid.putRow(row + 1, 0, [
    { value: 'z of its own', style: 'label' },
    ...variables.map((number) => formula(cellName(rowOf.get(number)!, at.own))),
  ]);
  variables.forEach((number, place) => {
    const input = estimates.find(({ estimate }) => estimate.number === number)!;
    grid.putRow(row + 2 + place, 0, [
      { value: `${input.section}: ${input.label}`, style: 'label' },
      ...variables.map((_, column) => stored(factor[place * variables.length + column]!, 'draw')),
    ]);
  });
}

/** The first row below the sampling block and the correlations. */
export function belowSampling({ model }: Layout): number {
  const { copula } = variablesOf(model);
  const block = sampleRow(estimatesOf(model.inputs).length) + 1;
  return copula.variables.length === 0 ? block : block + copula.variables.length + 3;
}
