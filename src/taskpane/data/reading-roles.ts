import { ROLES, type Layout, type Reading, type Role } from './layouts';
import { controlAmong, type Profile } from './profile';

/** What must be said before the range can be fitted; undefined where nothing is missing. */
export function missingIn({ layout, columns, control }: Reading): string | undefined {
  const missing = ROLES[layout].filter(({ role, needed }) => needed && columns[role] === undefined);
  if (missing.length > 0) return `Choose the column for: ${missing.map(({ label }) => label.toLowerCase()).join(', ')}.`;
  const used = Object.values(columns);
  if (new Set(used).size < used.length) return 'One column is chosen twice: choose another for one of them.';
  return 'group' in columns && control === undefined ? 'Say which group was left as it was.' : undefined;
}

/** The range read as another layout: columns keep what they are used as where the layout has that use. */
export function withLayout(reading: Reading | undefined, layout: Layout, hasHeadings: boolean): Reading {
  const wanted = ROLES[layout].map(({ role }) => role);
  const kept = Object.entries(reading?.columns ?? {}).filter(([role]) => wanted.includes(role as Role));
  return {
    across: false,
    outcomeIsLoss: false,
    months: 12,
    cohortSize: undefined,
    drawn: false,
    skipBad: false,
    ...reading,
    control: undefined,
    hasHeadings: reading?.hasHeadings ?? hasHeadings,
    layout,
    columns: Object.fromEntries(kept),
  };
}

/** The range with a column used as something, or as nothing. A group column brings its control, if the names tell. */
export function withColumn(reading: Reading, role: Role, column: number | undefined, profiles: readonly Profile[]): Reading {
  const { [role]: _before, ...others } = reading.columns;
  const columns = column === undefined ? others : { ...others, [role]: column };
  if (role !== 'group') return { ...reading, columns };
  return { ...reading, columns, control: column === undefined ? undefined : controlAmong(profiles[column]?.texts ?? []) };
}
