import { useEffect, useState } from 'react';
import type { BusinessCase } from '../../model/document';
import type { ByScenario } from './worker';

/** Figures with the case that they belong to. */
interface Found {
  readonly of: BusinessCase;
  readonly figures: ByScenario;
}

/** The figures of a case, calculated off the thread that draws; until they are there, those of the case before. */
export function useCaseFigures(document: BusinessCase | undefined): { readonly found: Found | undefined; readonly failed: boolean } {
  const [found, setFound] = useState<Found>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!document || found?.of === document) return undefined;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { name: 'results-worker' });
    worker.onmessage = ({ data }: MessageEvent<ByScenario>) => {
      setFound({ of: document, figures: data });
      setFailed(false);
    };
    worker.onerror = () => setFailed(true);
    worker.postMessage(document);
    return () => {
      worker.onerror = null;
      worker.terminate();
    };
  }, [document, found]);
  return { found, failed };
}
