// npm start [-- --no-browser] [-- --port N]: set-up, then JupyterLab on the first lesson.
import { tellBroken } from './setup/broken.mjs';
import { requireNode } from './setup/node-version.mjs';

requireNode();
import('./start/main.mjs').then(({ main }) => main(process.argv.slice(2)), tellBroken);
