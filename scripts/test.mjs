// npm test [-- PART ...]: set-up, then every test, and a table of the parts at the end.
// npm run test:long [-- PART ...]: the same with the checks that take long.
import { requireNode } from './setup/node-version.mjs';

requireNode();
import('./test/main.mjs').then(({ main }) => main(process.argv.slice(2)));
