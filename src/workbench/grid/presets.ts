import { type ILanguagePack, type Plugin, type PluginCtor } from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingTexts from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreTexts from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationTexts from '@univerjs/preset-sheets-data-validation/locales/en-US';
import { UniverSheetsDrawingPreset } from '@univerjs/preset-sheets-drawing';
import drawingTexts from '@univerjs/preset-sheets-drawing/locales/en-US';
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table';
import tableTexts from '@univerjs/preset-sheets-table/locales/en-US';

import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-drawing/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';
import './grid.css';

export type PluginEntry = readonly [plugin: PluginCtor<Plugin>, config?: object | undefined];

/**
 * What the grid can do: the Apache-2.0 presets taken one by one. The package that bundles them, @univerjs/presets, also
 * pulls in proprietary ones.
 */
export function presets(container: string): PluginEntry[] {
  return [
    UniverSheetsCorePreset({ container, header: true, toolbar: true, ribbonType: 'simple', formulaBar: true, disableAutoFocus: true }),
    UniverSheetsDrawingPreset(),
    UniverSheetsConditionalFormattingPreset(),
    // The search field of a list would take the keyboard after the first letters that are typed into a cell; Excel has none.
    UniverSheetsDataValidationPreset({ showSearchOnDropdown: false }),
    UniverSheetsTablePreset(),
  ]
    .flatMap(({ plugins }) => plugins as (PluginCtor<Plugin> | [PluginCtor<Plugin>, object?])[])
    .map((entry): PluginEntry => (Array.isArray(entry) ? [entry[0], entry[1]] : [entry]))
    .map(withoutTableAnchor);
}

/** The name tab that Univer puts on a table misplaces the frozen rows above it. */
function withoutTableAnchor([plugin, config]: PluginEntry): PluginEntry {
  return plugin.pluginName.includes('TABLE_UI') ? [plugin, { ...config, hideAnchor: true }] : [plugin, config];
}

export const texts: ILanguagePack[] = [coreTexts, drawingTexts, conditionalFormattingTexts, dataValidationTexts, tableTexts];
