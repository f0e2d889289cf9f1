import type { Reading } from '../layouts';
import type { Words } from '../words';
import { PilotFit } from './pilot';
import type { RangeFit } from './range-fit';
import { ScoresFit } from './scores';
import { SurvivorsFit } from './survivors';
import { TransactionsFit } from './transactions';

/** The fit of a range that is read in this way. */
export function fitOf(reading: Reading, words: Words): RangeFit {
  switch (reading.layout) {
    case 'transactions':
      return new TransactionsFit(reading, words);
    case 'survivors':
      return new SurvivorsFit(reading, words);
    case 'scores':
      return new ScoresFit(reading, words);
    case 'pilotTable':
    case 'pilotCustomers':
      return new PilotFit(reading, words);
  }
}
