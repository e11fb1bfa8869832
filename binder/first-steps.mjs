// Some steps of set-up alone, by name: the image does first what needs no lesson, so that its builder keeps it.
import { setUp } from '../scripts/setup/main.mjs';
import { STEPS } from '../scripts/setup/steps.mjs';

const names = process.argv.slice(2);
await setUp({ steps: STEPS.filter(({ name }) => names.includes(name)) });
