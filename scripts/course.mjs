// npm run course -- COMMAND: the course's command line, once set-up has built it.
import { tellBroken } from './setup/broken.mjs';
import { requireNode } from './setup/node-version.mjs';

requireNode();
import('./course/main.mjs').then(({ main }) => main(process.argv.slice(2)), tellBroken);
