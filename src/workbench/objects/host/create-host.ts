import { IUndoRedoService } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { IDefinedNamesService, IFunctionService } from '@univerjs/engine-formula';
import type { ChartView, OfficeHost } from '../../office-host';
import type { Conditions } from '../../conditions/conditions';
import { EmbeddedHost } from './embedded-host';
import type { UniverApi, UniverServices, UniverUndoRedo } from '../univer/univer';

/**
 * The host over a running grid that has its workbook.
 *
 * @param api Univer's facade with the plug-ins for number formats, validations, conditional formats and tables.
 */
export function createOfficeHost(api: FUniver, charts: ChartView, conditions: Conditions): OfficeHost {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  if (!sheet) throw new Error('The host needs a grid that has its workbook.');
  const services: UniverServices = {
    undoRedo: sheet.getInject().get(IUndoRedoService) as unknown as UniverUndoRedo,
    functions: sheet.getInject().get(IFunctionService),
    names: sheet.getInject().get(IDefinedNamesService),
  };
  // Univer's own types change with the plug-ins that are loaded; univer.ts states what the host relies on.
  return new EmbeddedHost(api as unknown as UniverApi, services, charts, conditions);
}
