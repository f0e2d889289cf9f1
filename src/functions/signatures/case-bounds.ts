import { LEAST_TRIALS } from '../../core/uncertainty/regression';
import type { Bounds } from '../../core/validate';
import { trialsBounds } from '../../model/simulation/trial-range';
import { MOST_EFFORT } from '../../model/simulation/effort';

/** A cell must answer while a person waits: the terminal and the pane take more. */
const MOST_TRIALS = 10_000;
export const DEFAULT_TRIALS = 1000;
export const cellTrialBounds: Bounds = { ...trialsBounds, max: MOST_TRIALS };
/** Fewer give no splines. */
export const splineTrialBounds: Bounds = { min: LEAST_TRIALS, max: MOST_TRIALS, integer: true };
export const effortBounds: Bounds = { min: 0, max: MOST_EFFORT };
