/** Told apart also by those who do not tell red from green, and in grey. */
export const ACTUAL = '#1b4f8f';
export const EXPECTED = '#d9730d';
export const OTHER = '#2a8a6a';
export const LIMITS = '#9aa5b1';
