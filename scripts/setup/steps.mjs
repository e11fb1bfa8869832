// The steps of set-up, in the order in which they need each other.
import { build } from './step-build.mjs';
import { kernel } from './step-kernel.mjs';
import { packages } from './step-packages.mjs';
import { settings } from './step-settings.mjs';
import { tensorflow } from './step-tensorflow.mjs';
import { updates } from './step-updates.mjs';
import { venv } from './step-venv.mjs';

export const STEPS = [packages, build, venv, tensorflow, kernel, settings, updates];
