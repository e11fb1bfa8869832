// npm start [-- --no-browser] [-- --port N]: set-up, then JupyterLab on the first lesson.
import { requireNode } from './setup/node-version.mjs';

requireNode();
import('./start/main.mjs').then(({ main }) => main(process.argv.slice(2)));
