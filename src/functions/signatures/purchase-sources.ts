/** The papers behind the customer-base functions. */
export const PARETO = 'Schmittlein, D. C., Morrison, D. G. & Colombo, R. (1987). Management Science 33(1), 1-24.';
export const BG_NBD = 'Fader, P. S., Hardie, B. G. S. & Lee, K. L. (2005). Marketing Science 24(2), 275-284.';
export const MBG_NBD =
  'Batislam, E. P., Denizel, M. & Filiztekin, A. (2007). International Journal of Research in Marketing 24(3), 201-209.';
export const BG_BB = 'Fader, P. S., Hardie, B. G. S. & Shang, J. (2010). Marketing Science 29(6), 1086-1108.';
export const GAMMA_GAMMA = 'Fader, P. S. & Hardie, B. G. S. (2013). The Gamma-Gamma Model of Monetary Value. brucehardie.com/notes/025.';
export const RFM_CLV = 'Fader, P. S., Hardie, B. G. S. & Lee, K. L. (2005). RFM and CLV. Journal of Marketing Research 42(4), 415-430.';
