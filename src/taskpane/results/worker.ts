import { SCENARIOS, type BusinessCase, type Scenario } from '../../model/document';
import { caseFigures, type CaseFigures } from './caseFigures';

/** The figures of a case in its three scenarios. */
export type ByScenario = Readonly<Record<Scenario, CaseFigures>>;

const port = globalThis as unknown as {
  postMessage(message: ByScenario): void;
  onmessage: (event: MessageEvent<BusinessCase>) => void;
};

port.onmessage = ({ data }) =>
  port.postMessage(Object.fromEntries(SCENARIOS.map((scenario) => [scenario, caseFigures(data, scenario)])) as ByScenario);
