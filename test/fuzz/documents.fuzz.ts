import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCase, type BusinessCase } from '../../src/model/document';
import { evaluate } from '../../src/model/exact/evaluate';
import { OUTPUT_NAMES } from '../../src/model/formula/names';
import { buildModel } from '../../src/model/lines/build-model';
import { forbids, lint } from '../../src/workbook/lint';
import { specOf } from '../../src/workbook/specOf';
import { sampleCase } from '../model/sample-case';
import type { Dice } from './dice';
import type { Fuzz } from './fuzz';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const EXAMPLES = join(__dirname, '../../assets/examples');
const BASES: readonly string[] = [
  JSON.stringify(sampleCase),
  ...readdirSync(EXAMPLES)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(EXAMPLES, name), 'utf8')),
];

const ODD: readonly Json[] = [
  null, true, false, 0, -1, 1, 0.5, 1e308, -1e-300, 121, '', ' ', '=1+1', '＝1', 'monthly', '2024-02-30', '2026-01-01', 'x'.repeat(2000),
  '\u0007', '\ud800', [], {}, [[]], { low: 1, base: 1, high: 1 }, { toString: 1 }, JSON.parse('{"__proto__": {"a": 1}}') as Json,
]; // prettier-ignore

const isBranch = (value: Json | undefined): value is Json[] | { [key: string]: Json } => typeof value === 'object' && value !== null;

/** Somewhere in the document: what holds it, and under which key. */
function place(dice: Dice, document: Json): { holder: Record<string | number, Json>; key: string | number } {
  let holder = document as Record<string | number, Json>;
  for (;;) {
    const keys = Array.isArray(holder) ? [...holder.keys()] : Object.keys(holder);
    const key = dice.pick<string | number>(keys.length > 0 ? keys : ['new']);
    const child = holder[key];
    if (!isBranch(child) || Object.keys(child).length === 0 || dice.chance(0.15)) return { holder, key };
    holder = child as Record<string | number, Json>;
  }
}

function mutate(dice: Dice, document: Json): void {
  const { holder, key } = place(dice, document);
  const value = holder[key];
  switch (dice.below(8)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      return;
    case 1:
      holder[key] = structuredClone(dice.pick(ODD));
      return;
    case 2:
      if (Array.isArray(holder)) holder.push(...structuredClone(holder).slice(0, 1 + dice.below(30)));
      else holder[dice.pick(['constructor', 'toString', 'id', 'name', 'extra'])] = structuredClone(dice.pick(ODD));
      return;
    case 3: {
      const other = place(dice, document);
      holder[key] = structuredClone(other.holder[other.key] ?? null);
      return;
    }
    default:
      // Mostly numbers, and mildly: what stays a valid case is calculated.
      if (typeof value === 'number') holder[key] = dice.chance(0.2) ? dice.number() : value * (0.8 + dice.below(41) / 100);
      else if (typeof value === 'string' && dice.chance(0.3)) holder[key] = `${value} ${dice.below(10)}`;
  }
}

function valueFault(document: BusinessCase): string | undefined {
  const values = evaluate(buildModel(document));
  for (const { key, line } of OUTPUT_NAMES) {
    const value = values.constant(line)?.toNumber();
    if (value !== undefined && !Number.isFinite(value)) return `${key} is ${value}`;
  }
  return undefined;
}

const sheetFault = (document: BusinessCase): string | undefined =>
  lint(specOf(buildModel(document)))
    .filter(forbids)
    .map(({ place: cell, message }) => `the workbook breaks a rule at ${cell}: ${message}`)[0];

/** Case documents changed at random: refused with every fault in a sentence, or calculated and laid out. */
export const documentsFuzz: Fuzz = {
  name: 'documents',
  full: 10_000,
  sample: 120,
  patience: 5000,
  once(dice) {
    const document = JSON.parse(dice.pick(BASES)) as Json;
    for (let changes = 1 + dice.below(4); changes > 0; changes -= 1) mutate(dice, document);
    const parsed = parseCase(document);
    if (!parsed.ok) {
      const bad = parsed.faults.find(
        ({ message }) => !/ must be .+, but found .+\.$/s.test(message) || /NaN|undefined|\[object/.test(message),
      );
      return parsed.faults.length === 0 ? 'was refused without a fault' : bad && `said "${bad.message}"`;
    }
    return valueFault(parsed.case) ?? (dice.chance(0.1) ? sheetFault(parsed.case) : undefined);
  },
};
