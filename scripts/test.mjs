// npm test [-- PART ...]: set-up, then every test, and a table of the parts at the end.
import { requireNode } from './setup/node-version.mjs';

requireNode();
import('./test/main.mjs').then(({ main }) => main(process.argv.slice(2)));
