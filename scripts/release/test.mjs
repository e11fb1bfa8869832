// npm test: set-up, then a check of every exercise and what to do next. Fails only for an exercise that was begun.
// npm test -- 01-forward-pass/dense checks that one alone.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const [{ setUp }, { main }] = await Promise.all([import('./setup/main.mjs'), import('./course/main.mjs')]);
await setUp();
main(['check', '--allow-open', ...process.argv.slice(2)]);
