// Results in their own form: what `course report` reads again.

import { canonicalJson } from '../results/canonical-json';
import type { Writer } from '../results/writer';

/** `results.json`, whole. */
export const json: Writer = {
  name: 'json',
  about: 'everything, for programs; always written',
  files: (results) => new Map([['results.json', canonicalJson(results)]]),
};
