// npm run build: compiles the package `course`, with the same step as set-up.
import { tellBroken } from './setup/broken.mjs';
import { requireNode } from './setup/node-version.mjs';

requireNode();
Promise.all([
  import('./setup/main.mjs'),
  import('./setup/step-packages.mjs'),
  import('./setup/step-build.mjs'),
]).then(([{ setUp }, { packages }, { build }]) => setUp({ steps: [packages, build] }), tellBroken);
