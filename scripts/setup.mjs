// npm run setup [-- --again STEP]: from an empty clone to a course that runs.
import { tellBroken } from './setup/broken.mjs';
import { requireNode } from './setup/node-version.mjs';

requireNode();
import('./setup/command-line.mjs').then(({ main }) => main(process.argv.slice(2)), tellBroken);
