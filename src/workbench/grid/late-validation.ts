import { type Injector, IUniverInstanceService, UniverInstanceType, type Workbook } from '@univerjs/core';
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';

/**
 * Has the grid check no cells of a sheet that is gone. It checks sheets out of sight when it is idle, and rejects with
 * an error that nobody catches where one was removed in between.
 */
export function forgetLateValidation(injector: Injector): void {
  const validator = injector.get(SheetsDataValidationValidatorService);
  const instances = injector.get(IUniverInstanceService);
  const validate = validator.validatorRanges.bind(validator);
  validator.validatorRanges = (unitId, subUnitId, ranges) => {
    const stands = instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(subUnitId);
    return stands ? validate(unitId, subUnitId, ranges) : Promise.resolve([]);
  };
}
