import { itemNotFound } from '../../protocol/errors';
import { text } from '../common/wire-arguments';
import { OfficeCollection } from '../host/office-object';
import { Setting } from './setting';

/** Settings that an add-in keeps in the workbook (the rich API; `Office.context.document.settings` travels apart). */
export class SettingCollection extends OfficeCollection<Setting> {
  readonly typeName = 'SettingCollection';

  items(): Setting[] {
    return [...this.context.memory.settings.keys()].map((key) => new Setting(this.context, key));
  }

  GetItem(key: unknown): Setting {
    const wanted = text(key, 'SettingCollection.getItem');
    if (!this.context.memory.settings.has(wanted)) throw itemNotFound('SettingCollection.getItem');
    return new Setting(this.context, wanted);
  }

  /** Sets or replaces. */
  Add(key: unknown, value: unknown): Setting {
    const name = text(key, 'SettingCollection.add');
    this.context.memory.settings.set(name, value);
    return new Setting(this.context, name);
  }
}
