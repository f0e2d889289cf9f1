/** Said where figures of a case would stand whose update was cut off. */
export const CUT_OFF = 'An update of this case was cut off: its sheets may be partly old and partly new, and their figures are not shown.';
