import { explain } from './advice';
import { today, userLocale } from './locale';
import type { SessionServices } from './session';

/** The session's services as they are inside Excel. Model and renderer come in chunks of their own, when first needed. */
export const services: SessionServices = {
  engine: async () => (await import(/* webpackChunkName: "engine" */ './engine')).engine,
  insert: async () => {
    throw new Error('Inserting is not connected yet.');
  },
  surroundings: () => ({ locale: userLocale(), today: today() }),
  explain,
};
