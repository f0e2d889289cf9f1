/** The grid library without a screen: what the workbench's page installs, less everything that draws. Bundled by `grid.ts`. */
import { IUndoRedoService, LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverDocsPlugin } from '@univerjs/docs';
import { IDefinedNamesService, IFunctionService, UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-conditional-formatting/facade';
import '@univerjs/sheets-data-validation/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-numfmt/facade';
import '@univerjs/sheets-table/facade';

export function createGrid() {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.WARN });
  for (const plugin of [
    UniverFormulaEnginePlugin,
    UniverDocsPlugin,
    UniverSheetsPlugin,
    UniverSheetsFormulaPlugin,
    UniverSheetsNumfmtPlugin,
    UniverDataValidationPlugin,
    UniverSheetsDataValidationPlugin,
    UniverSheetsConditionalFormattingPlugin,
    UniverSheetsTablePlugin,
  ]) {
    univer.registerPlugin(plugin);
  }
  const univerAPI = FUniver.newAPI(univer);
  univerAPI.createWorkbook({
    id: 'book',
    name: 'Book1',
    sheetOrder: ['first'],
    sheets: { first: { id: 'first', name: 'Sheet1', rowCount: 100, columnCount: 26 } },
  });
  const injector = univer.__getInjector();
  return {
    univerAPI,
    services: {
      undoRedo: injector.get(IUndoRedoService),
      functions: injector.get(IFunctionService),
      names: injector.get(IDefinedNamesService),
    },
    dispose: () => univer.dispose(),
  };
}
