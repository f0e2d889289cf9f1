import type { Model } from '../../../model/language/model';
import type { Place } from '../../layout';
import { hasSimulation } from '../simulation/places';

const CONTROL_ROW = 3;
/** The number of the estimate that the table asks for, 0 for none, at its low (-1) or its high (1). */
export const probe = {
  number: { sheet: 'Sensitivity', row: CONTROL_ROW, column: 1 },
  side: { sheet: 'Sensitivity', row: CONTROL_ROW + 1, column: 1 },
} as const satisfies Record<string, Place>;

const hasSensitivity = ({ case: { sheets } }: Pick<Model, 'case'>): boolean => sheets.includes('Sensitivity');

/** Whether the workbook itself asks for one estimate at a time: it does so by the draws of Simulation. */
export const probes = (model: Pick<Model, 'case'>): boolean => hasSensitivity(model) && hasSimulation(model);
