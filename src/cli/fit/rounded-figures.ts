/** Numbers as a report for a person shows them. */
export const figure = (value: number | null): string => (value === null ? 'none' : Number(value.toPrecision(5)).toString());
export const count = (value: number): string => Math.round(value).toLocaleString('en-US');
export const percent = (value: number): string => `${value < 0 ? '' : '+'}${(100 * value).toFixed(1)} %`;
export const shareOf = (value: number): string => `${(100 * value).toFixed(1)} %`;
