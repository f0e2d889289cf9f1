/** The retention of a year of which a shorter time was seen: the same share leaves in every part of it. */
export const annual = (retention: number, months: number): number => retention ** (12 / months);

/** Digits of a share that are kept: more would look measured. */
export const rounded = (share: number): number => Number(share.toFixed(6));
