// npm run evaluate: computes the figures of the shipped model's card anew; ends with status 1 when they differ.
import { requireNode } from './setup/node-version.mjs';

requireNode();
import('./pretrain/evaluate.mjs').then(({ main }) => main(process.argv.slice(2)));
