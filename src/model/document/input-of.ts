import { describeBounds } from '../../core/validate';
import { unitOf, type Field } from './fields';
import type { EstimateInput, SettingInput } from './inputs';
import type { Estimate } from './types';

type Setting = Omit<SettingInput, 'type' | 'help'>;
/** A setting with what is allowed in words. */
export const setting = (entry: Setting): SettingInput => ({
  ...entry,
  type: 'setting',
  help: entry.choices
    ? `${entry.label}: ${entry.choices.map(({ label }) => label).join(', ')}.`
    : `${entry.label}: ${describeBounds(entry.bounds)}.`,
});

/** A duration in months: the whole-number settings of levers and costs. */
export const months = (id: string, label: string, section: string, value: number, max: number, reason: string): SettingInput =>
  setting({ id, label, unit: 'months', section, format: 'whole', bounds: { min: 0, max, integer: true }, value, reason });

export type Fields = Readonly<Record<string, Field>>;
export type Estimates<Of extends Fields> = { readonly [Key in keyof Of]: Estimate };

/** The estimates of a table of fields. */
export function estimates<Of extends Fields>(
  prefix: string,
  section: string,
  currency: string,
  fields: Of,
  values: Estimates<Of>,
): EstimateInput[] {
  return (Object.entries(fields) as [keyof Of & string, Field][]).map(([key, field]) => {
    const { label, bounds, favours, format } = field;
    return {
      type: 'estimate',
      id: `${prefix}${key}`,
      label,
      unit: unitOf(field, currency),
      section,
      format,
      bounds,
      favours,
      help: `${label}: ${describeBounds(bounds)}.`,
      estimate: values[key],
    };
  });
}
