// No enclosure: a plain process on the learner's own machine, for `check` only.
import { builtPath } from '../../core';
import type { Enclosure } from './tiers';

/** The cell as an ordinary process with an empty environment. */
export function noEnclosure(): Enclosure {
  return {
    tier: 'none',
    gives: {
      network: 'open',
      files: 'those of this user',
      memory: 'heap limited by V8, the whole watched by the judge',
      processes: 'not limited',
    },
    command: (args) => ({ file: process.execPath, args }),
    cellFolder: builtPath('grading'),
    memoryKills: () => 0,
    sweep: () => {},
    close: () => {},
  };
}
