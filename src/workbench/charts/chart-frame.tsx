import { Component, type ReactNode, useMemo, useSyncExternalStore } from 'react';
import { readChart, type CellReader } from './data';
import { EChart } from './echart';
import { chartOption } from './option';
import { type ChartStore } from './store';
import { fontFamily } from './theme';

/** What Univer hands to a floating element's component. */
interface FloatingProps {
  readonly data?: { readonly chartId?: string };
}

/** The component of one chart on the grid. A chart that cannot be drawn says so in its own frame and harms nothing else. */
export function chartFrame(store: ChartStore, reader: CellReader) {
  return function ChartFrame({ data }: FloatingProps) {
    const version = useSyncExternalStore(store.subscribe, () => store.version);
    return (
      <div
        className="chart-frame"
        style={{ width: '100%', height: '100%', background: '#fff', border: '1px solid #D5DBE1', boxSizing: 'border-box' }}
      >
        <Boundary version={version}>
          <Chart id={data?.chartId ?? ''} version={version} store={store} reader={reader} />
        </Boundary>
      </div>
    );
  };
}

function Chart({ id, version, store, reader }: { id: string; version: number; store: ChartStore; reader: CellReader }) {
  const drawn = useMemo(() => {
    const chart = store.get(id);
    return chart && { name: chart.title.text || chart.name, option: chartOption(chart, readChart(chart, reader)) };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the version stands for what the store and the cells hold
  }, [id, version, store, reader]);
  return drawn ? <EChart label={drawn.name} option={drawn.option} /> : null;
}

/** Shows an error in place of its children, until there is a newer state to try. */
class Boundary extends Component<{ children: ReactNode; version: number }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override componentDidUpdate(before: { version: number }): void {
    if (this.state.error && before.version !== this.props.version) this.setState({ error: null });
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error ? <p style={{ margin: 16, color: '#7A0B16', font: `13px/1.5 ${fontFamily}` }}>{error.message}</p> : this.props.children;
  }
}
