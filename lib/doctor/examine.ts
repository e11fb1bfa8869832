// The whole examination, in the order in which a person would ask.
import { existsSync } from 'node:fs';
import { projectPath } from '../core';
import { backend } from './backend';
import { examined, type Finding } from './finding';
import { isolation } from './isolation';
import { kernel } from './kernel';
import { browser, disk } from './machine';
import { polars } from './polars';
import { jupyterLabVersion, nodeVersion, npmVersion, packageVersion, pythonVersion } from './versions';

const EXAMINATIONS: readonly [name: string, look: () => Finding | Promise<Finding>][] = [
  ['Node', nodeVersion],
  ['npm', npmVersion],
  ['Python', pythonVersion],
  ['JupyterLab', jupyterLabVersion],
  ['tslab', () => packageVersion('tslab', 'tslab')],
  ['TensorFlow.js', () => packageVersion('TensorFlow.js', '@tensorflow/tfjs')],
  ['Backend', backend],
  ['TypeScript kernel', kernel],
  ['Data frames (polars)', polars],
  ['Isolation for grading', isolation],
  ['Disk', disk],
];

/** Only where the course is written: what learners get has no tests in a browser. */
const FOR_AUTHORS: typeof EXAMINATIONS = [['Browser for the tests', browser]];

/**
 * Examines this machine and this clone. Takes about two seconds, starts the backend, and changes nothing.
 * @returns one finding for each thing looked at; it never throws, a failed look is a fault.
 */
export async function examine(): Promise<Finding[]> {
  const findings: Finding[] = [];
  const forAuthors = existsSync(projectPath('test', 'browser')) ? FOR_AUTHORS : [];
  for (const [name, look] of [...EXAMINATIONS, ...forAuthors])
    findings.push(await examined(name, () => look()));
  return findings;
}
