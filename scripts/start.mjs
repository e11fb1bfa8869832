// npm start [-- OPTION...]: set-up, then JupyterLab on the first lesson; `npm start -- --help` lists the options.
import { tellBroken } from './setup/broken.mjs';
import { requireNode } from './setup/node-version.mjs';

requireNode();
import('./start/main.mjs').then(({ main }) => main(process.argv.slice(2)), tellBroken);
