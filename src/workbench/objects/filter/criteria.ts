import type { CellValue } from '../../office-host';

/** What a column is filtered by, in Office.js's words. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
  readonly values?: readonly unknown[];
  readonly dynamicCriteria?: string;
}

/** Kinds that look at a cell's colour or icon; they are remembered and hide nothing here. */
export const LOOKS: readonly string[] = ['CellColor', 'FontColor', 'Icon'];
export const KINDS: readonly string[] = ['BottomItems', 'BottomPercent', 'Custom', 'Dynamic', 'TopItems', 'TopPercent', 'Values', ...LOOKS];

/** Which of a column's rows a filter leaves in sight. */
export function kept(criteria: FilterCriteria, values: readonly CellValue[], texts: readonly string[]): boolean[] {
  const numbers = values.filter((value): value is number => typeof value === 'number').sort((a, b) => b - a);
  const amount = Math.max(1, Math.round(Number(criteria.criterion1)));
  const share = Math.max(1, Math.floor((numbers.length * Number(criteria.criterion1)) / 100));
  const least = (count: number) => numbers[Math.min(count, numbers.length) - 1] ?? -Infinity;
  const most = (count: number) => numbers[Math.max(0, numbers.length - count)] ?? Infinity;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const byNumber = (test: (value: number) => boolean) => values.map((value) => typeof value === 'number' && test(value));
  switch (criteria.filterOn) {
    case 'TopItems':
      return byNumber((value) => value >= least(amount));
    case 'TopPercent':
      return byNumber((value) => value >= least(share));
    case 'BottomItems':
      return byNumber((value) => value <= most(amount));
    case 'BottomPercent':
      return byNumber((value) => value <= most(share));
    case 'Dynamic':
      if (criteria.dynamicCriteria === 'AboveAverage') return byNumber((value) => value > mean);
      if (criteria.dynamicCriteria === 'BelowAverage') return byNumber((value) => value < mean);
      return values.map(() => true); // periods of the calendar are remembered only
    case 'Values': {
      const wanted = new Set((criteria.values ?? []).filter((value) => typeof value === 'string').map((value) => value.toLowerCase()));
      return texts.map((text) => wanted.has(text.toLowerCase()));
    }
    case 'Custom': {
      const tests = [criteria.criterion1, criteria.criterion2].filter((each) => each !== undefined && each !== '').map(comparison);
      const any = criteria.operator === 'Or';
      return values.map((value, row) => {
        const answers = tests.map((test) => test(value, texts[row] ?? ''));
        return any ? answers.some(Boolean) : answers.every(Boolean);
      });
    }
    default:
      return values.map(() => true);
  }
}

/** `>=50`, `<>done`, `=ab*`. */
function comparison(criterion: string | undefined): (value: CellValue, text: string) => boolean {
  const [, sign = '=', right = ''] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(criterion ?? '') ?? [];
  const number = right.trim() === '' ? NaN : Number(right);
  if (sign === '=' || sign === '<>') {
    const pattern = new RegExp(
      `^${right
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.')}$`,
      'is',
    );
    return (value, text) => (pattern.test(text) || (typeof value === 'number' && value === number)) === (sign === '=');
  }
  return (value) => {
    if (typeof value !== 'number' || Number.isNaN(number)) return false;
    return sign === '<' ? value < number : sign === '>' ? value > number : sign === '<=' ? value <= number : value >= number;
  };
}
