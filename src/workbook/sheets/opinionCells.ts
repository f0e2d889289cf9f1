import { inputIds } from '../../model/document/input-ids';
import { ids } from '../../model/lines/ids';
import type { Layout } from '../layout';
import { seriesColumns } from '../standard';

/** The cells the second opinions read, as formulas name them. */
export function opinionCells(layout: Layout) {
  const plain = (reference: string): string => reference.replaceAll('$', '');
  const flows = (line: string, first: number = seriesColumns.opening): string => plain(layout.span(line, first));
  return {
    net: flows(ids.net),
    netLater: flows(ids.net, seriesColumns.firstPeriod),
    netToday: plain(layout.reference(layout.part(ids.net, 'opening'))),
    benefits: flows(ids.inflow),
    outflows: flows(ids.outflow),
    costs: flows(ids.costs),
    inflows: flows(ids.positive),
    outlays: flows(ids.negative),
    periods: flows(ids.period),
    moments: flows(ids.moment),
    crossings: plain(layout.reference(layout.part(ids.payback('simple', 'crossing'), 'total'))),
    periodsLater: flows(ids.period, seriesColumns.firstPeriod),
    lastPeriod: plain(layout.reference(layout.part(ids.period, 'total'))),
    rate: plain(layout.reference(layout.part(ids.discountRate, 'constant'))),
    moved: plain(layout.reference(layout.part(ids.discountFactor, 'constant'))),
    perYear: plain(layout.reference(layout.place({ input: inputIds.periodsPerYear, part: 'live' }))),
    shift: plain(layout.reference(layout.place({ input: inputIds.shift, part: 'live' }))),
    yearly: plain(layout.reference(layout.place({ input: inputIds.discountRate, part: 'live' }))),
    result: (name: string): string => plain(layout.reference(layout.part(ids.result(name), 'constant'))),
    low: layout.register('low'),
    base: layout.register('base'),
    high: layout.register('high'),
  };
}

export type OpinionCells = ReturnType<typeof opinionCells>;
