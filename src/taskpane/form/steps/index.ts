import type { BusinessCase } from '../../../model/document/types';
import type { PaneField } from '../field';
import { businessStep } from './business';
import { changesStep } from './changes';
import { costsStep } from './costs';
import { customersStep } from './customers';
import { inactionStep } from './inaction';
import { allFields, type PaneStep } from './step';

export { allFields, STEP_IDS, type PaneSection, type PaneStep, type StepId } from './step';

/** The five steps a case is built in, with a field for everything the document asks of a person. */
export const stepsOf = (document: BusinessCase): readonly PaneStep[] => [
  businessStep(document),
  customersStep(document),
  changesStep(document),
  costsStep(document),
  inactionStep(document),
];

/** Every field of the form. */
export const fieldsOf = (steps: readonly PaneStep[]): readonly PaneField[] =>
  steps.flatMap(({ sections }) => sections.flatMap((section) => allFields(section)));
