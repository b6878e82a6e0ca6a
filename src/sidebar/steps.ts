import type { Step } from './step';
import { cycleStep } from './steps/cycle';
import { objectivesStep } from './steps/objectives';
import { positionsStep } from './steps/positions';
import { previewStep } from './steps/preview';
import { templateStep } from './steps/template';

/** The steps of the wizard in order; a new one has its file and its place here. Building comes after them. */
export const steps: readonly Step[] = [cycleStep, templateStep, objectivesStep, positionsStep, previewStep];
