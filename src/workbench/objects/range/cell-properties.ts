import { apiNotFound } from '../../protocol/errors';
import { readProperty, writeProperty } from '../../protocol/members';
import { WireObject } from '../../protocol/object';
import { record } from '../common/wire-arguments';

/** What a cell answers to the properties that were asked of it: `{ format: { fill: { color: true } } }`. */
export function readProperties(object: WireObject, asked: unknown, location: string): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(record(asked, location))) {
    if (wanted === false || wanted === undefined) continue;
    const value = name === 'borders' ? bordersOf(object) : readProperty(object, name);
    if (name === 'borders') answer[name] = readBorders(value as WireObject, wanted, location);
    else answer[name] = value instanceof WireObject ? readProperties(value, wanted, location) : (value ?? null);
  }
  return answer;
}

/** Sets the properties that are given of a cell, and of its parts. */
export function writeProperties(object: WireObject, given: unknown, location: string): void {
  for (const [name, value] of Object.entries(record(given ?? {}, location))) {
    if (value === undefined || value === null) continue;
    if (name === 'borders') {
      for (const [side, look] of Object.entries(record(value, location))) writeProperties(border(bordersOf(object), side), look, location);
    } else if (typeof value === 'object' && !Array.isArray(value) && name !== 'hyperlink') {
      const part = readProperty(object, name);
      if (!(part instanceof WireObject)) throw apiNotFound(`${location}(${name})`);
      writeProperties(part, value, location);
    } else writeProperty(object, name, value);
  }
}

const SIDES: Readonly<Record<string, string>> = {
  bottom: 'EdgeBottom',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
  horizontal: 'InsideHorizontal',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  top: 'EdgeTop',
  vertical: 'InsideVertical',
};

const bordersOf = (format: WireObject): WireObject => readProperty(format, 'Borders') as WireObject;

function border(borders: WireObject, side: string): WireObject {
  const index = SIDES[side];
  const member = (borders as unknown as { GetItem?: (index: string) => WireObject }).GetItem;
  if (!index || !member) throw apiNotFound(`CellBorderCollection.${side}`);
  return member.call(borders, index);
}

function readBorders(borders: WireObject, wanted: unknown, location: string): Record<string, unknown> {
  const sides = wanted === true ? Object.fromEntries(Object.keys(SIDES).map((side) => [side, { style: true }])) : record(wanted, location);
  return Object.fromEntries(Object.entries(sides).map(([side, look]) => [side, readProperties(border(borders, side), look, location)]));
}
