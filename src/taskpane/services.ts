import { explain } from './advice';
import { insertIntoWorkbook } from './excel';
import { today, userLocale } from './locale';
import type { SessionServices } from './session';

/** The session's services as they are inside Excel. Model and renderer come in chunks of their own, when first needed. */
export const services: SessionServices = {
  engine: async () => (await import(/* webpackChunkName: "engine" */ './engine')).engine,
  insert: insertIntoWorkbook,
  surroundings: () => ({ locale: userLocale(), today: today() }),
  explain,
};
