import type { SimulationReport } from '../../model/simulation/report';

const money = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 0 });
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

/** How many drivers are shown to people. */
const SHOWN = 10;

/** A simulation as text: how likely what is, then what drives it. */
export function printSimulation(title: string, report: SimulationReport): string {
  const { currency, trials, seed, drivers } = report;
  const rows = [
    ['Mean', `${money(report.mean)} (standard error ${money(report.se)})`],
    ['P10, P50, P90', [report.p10, report.p50, report.p90].map(money).join(', ')],
    ['NPV below 0', percent(report.probabilityOfLoss)],
    ['Paid back within the horizon', percent(report.probabilityOfPayback)],
    ['Worth of knowing everything', `${money(report.evpi)} (standard error ${money(report.evpiError)})`],
  ];
  const width = Math.max(...drivers.map(({ id }) => id.length), 6) + 2;
  const table = drivers
    .slice(0, SHOWN)
    .map(({ id, share, evppi, npvAtLow, npvAtHigh }) =>
      [id.padEnd(width), ...[percent(share), money(evppi), money(npvAtLow), money(npvAtHigh)].map((text) => text.padStart(16))].join(''),
    );
  const head = ['Driver'.padEnd(width), ...['Of variance', 'Worth knowing', 'NPV at low', 'NPV at high'].map((text) => text.padStart(16))];
  return [
    `${title}: NPV in ${trials.toLocaleString('en-US')} trials from number ${seed + 1}, after tax, in ${currency}`,
    ...rows.map(([label, text]) => `${label!.padEnd(30)}${text}`),
    ...(drivers.length > 0 ? ['', head.join(''), ...table] : []),
    '',
  ].join('\n');
}
