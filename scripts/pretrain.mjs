// npm run pretrain: the makers' script. Trains the tokenizer and the language model that the course ships.
import { requireNode } from './setup/node-version.mjs';

requireNode();
import('./pretrain/main.mjs').then(({ main }) => main(process.argv.slice(2)));
