import { type ILocales, type Injector, LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { presets, texts } from './presets';
import { type PluginEntry } from './presets';

/** The running spreadsheet: Univer, its scripting interface, and the container of its services. */
export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly injector: Injector;
}

/**
 * Starts Univer in an element of the page, with no workbook in it yet.
 *
 * @param container id of the element.
 */
export function createGrid(container: string): Grid {
  const locales: ILocales = { [LocaleType.EN_US]: mergeLocales(...texts) };
  const univer = new Univer({ locale: LocaleType.EN_US, locales, logLevel: LogLevel.WARN });
  for (const [plugin, config] of distinct(presets(container))) univer.registerPlugin(plugin, config);
  return { univer, api: FUniver.newAPI(univer), injector: univer.__getInjector() };
}

/** Presets overlap: of two entries for one plugin the later one counts, at its later place, as in Univer's own start-up. */
function distinct(entries: readonly PluginEntry[]): PluginEntry[] {
  const byName = new Map<string, PluginEntry>();
  for (const entry of entries) {
    const name = entry[0].pluginName;
    byName.delete(name);
    byName.set(name, entry);
  }
  return [...byName.values()];
}
