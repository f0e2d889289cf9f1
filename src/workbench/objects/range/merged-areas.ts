import { type Area, intersection } from '../common/a1';
import type { HostContext } from '../host/context';
import { areaOf } from '../univer/grid-access';

/** The merged blocks of a sheet that touch an area. */
export const mergedAreas = (context: HostContext, sheetId: string, area: Area): Area[] =>
  context.grid
    .sheet(sheetId)
    .getSheet()
    .getMergeData()
    .map(areaOf)
    .filter((merged) => intersection(merged, area) !== undefined);
