import { explain } from '../form/advice';
import {
  documentText,
  insertIntoWorkbook,
  planRemovalFromWorkbook,
  planUpdateInWorkbook,
  readFromSheets,
  removeFromWorkbook,
  updateInWorkbook,
} from '../excel';
import { today, userNotation } from '../shell/locale';
import { browserText } from '../shell/browserText';
import type { SessionServices } from './contract';
import { Headlines, type HeadlineWorker } from './headlines/headlines';
import { DraftStorage } from './storage';

/** Under this key the browser and the document keep what was typed. */
const DRAFT = 'cx-draft';

const headlines = new Headlines(
  () => new Worker(new URL('./headlines/worker.ts', import.meta.url), { name: 'headlines-worker' }) as unknown as HeadlineWorker,
);

/** The session's services as they are inside Excel. Model and renderer come in chunks of their own, when first needed. */
export const services: SessionServices = {
  engine: async () => (await import(/* webpackChunkName: "engine" */ './engine')).engine,
  preview: (checked) => headlines.of(checked),
  insert: insertIntoWorkbook,
  read: readFromSheets,
  planUpdate: planUpdateInWorkbook,
  update: updateInWorkbook,
  planRemoval: planRemovalFromWorkbook,
  remove: removeFromWorkbook,
  surroundings: () => ({ notation: userNotation(), today: today() }),
  storage: new DraftStorage(browserText(DRAFT), documentText(DRAFT)),
  now: () => Date.now(),
  explain,
};
