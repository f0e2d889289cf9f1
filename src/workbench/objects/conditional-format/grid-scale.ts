import type { ColorCriterion, ConditionalFormatSpec } from './conditional-format-spec';
import { BAR } from './data-bar-conditional-format';
import { ICONS } from './icon-sets';

/** The grid's words for where a value is taken from. */
const VALUES: Readonly<Record<string, string>> = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Percentile: 'percentile',
  Formula: 'formula',
};

/** What the grid draws of a format that measures every cell: a colour scale, bars, icons; undefined for the others. */
export function gridScale(spec: ConditionalFormatSpec): object | undefined {
  switch (spec.type) {
    case 'ColorScale': {
      const { colorScale: scale } = spec;
      const points = scale ? [scale.minimum, ...(scale.midpoint ? [scale.midpoint] : []), scale.maximum] : [];
      if (points.length === 0) return undefined;
      return { type: 'colorScale', config: points.map((point, index) => ({ index, color: point.color, value: valueOf(point) })) };
    }
    case 'DataBar': {
      const { positive, negative, gradient, barOnly } = spec.dataBar ?? BAR;
      const ends = { min: { type: 'min' }, max: { type: 'max' } };
      return {
        type: 'dataBar',
        isShowValue: !barOnly,
        config: { ...ends, isGradient: gradient, positiveColor: positive, nativeColor: negative },
      };
    }
    case 'IconSet':
      return gridIcons(spec);
    case 'CellValue':
    case 'ContainsText':
    case 'Custom':
    case 'PresetCriteria':
    case 'TopBottom':
      return undefined;
  }
}

/** The grid lists the icons from the highest down; Office.js from the lowest up. */
function gridIcons({ iconSet }: ConditionalFormatSpec): object {
  const { style, criteria, reversed, iconOnly } = iconSet ?? {
    style: 'ThreeTrafficLights1',
    criteria: [],
    reversed: false,
    iconOnly: false,
  };
  const { count, grid } = ICONS[style] ?? { count: 3, grid: '3TrafficLights1' };
  const config = Array.from({ length: count }, (_, index) => {
    const level = count - 1 - index;
    const given = (criteria[level] ?? {}) as { type?: string; operator?: string; formula?: string };
    const share = Math.round((100 * level) / count);
    const value =
      given.formula === undefined
        ? { type: 'percent', value: share }
        : { type: VALUES[given.type ?? ''] ?? 'num', value: plain(given.formula) };
    return {
      operator: given.operator === 'GreaterThan' ? 'greaterThan' : 'greaterThanOrEqual',
      value: level === 0 ? { type: 'num', value: Number.MIN_SAFE_INTEGER } : value,
      iconType: grid,
      iconId: String(reversed ? count - 1 - index : index),
    };
  });
  return { type: 'iconSet', isShowValue: !iconOnly, config };
}

const valueOf = ({ type, formula }: ColorCriterion): object => ({
  type: VALUES[type],
  ...(formula === undefined || formula === null ? {} : { value: plain(formula) }),
});

/** A number where the text is one. */
function plain(formula: string): number | string {
  const text = formula.replace(/^=/, '');
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : formula;
}
