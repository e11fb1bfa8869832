// The whole examination, in the order in which a person would ask.

import { existsSync } from 'node:fs';
import { type Examination, type Finding, projectPath } from '../core';
import { backend } from './backend';
import { files } from './files';
import { isolation } from './isolation';
import { jupyterLab, kernel } from './kernel';
import { browser, disk } from './machine';
import { charts, checker, data, polars } from './parts';
import { nodeVersion, npmVersion, pythonVersion } from './versions';

const LOOKS: readonly Look[] = [
  { name: 'Node', look: () => nodeVersion() },
  { name: 'npm', look: npmVersion },
  { name: 'Python', look: pythonVersion },
  { name: 'Files of the course', look: files },
  { name: 'JupyterLab', look: jupyterLab },
  { name: 'TypeScript kernel', look: kernel },
  { name: 'Backend', look: backend },
  { name: 'Checking exercises', look: checker },
  { name: 'Data frames (polars)', look: polars },
  { name: 'Charts', look: charts },
  { name: 'Data', look: data },
  { name: 'Isolation for grading', look: isolation },
  { name: 'Disk', look: () => disk() },
];

/** Only where the course is written: what learners get has no tests in a browser. */
const FOR_AUTHORS: readonly Look[] = [{ name: 'Browser for the tests', look: browser }];

/** How many looks go on at once: the long ones wait for other programs. */
const AT_ONCE = 2;

/**
 * Examines this machine and this clone by using each part: serves a page, runs a cell, multiplies a matrix, checks an
 * exercise. Takes some ten seconds, three in a notebook (whose kernel and page are seen to run), and changes nothing.
 * @param onStep called before and after each look.
 * @returns the findings in order, one or more for each look; it never throws, a failed look is a fault.
 */
export const examine: Examination = async (onStep) => {
  const looks = [...LOOKS, ...(existsSync(projectPath('test', 'browser')) ? FOR_AUTHORS : [])];
  const found = new Array<readonly Finding[]>(looks.length).fill([]);
  const looking = new Set<string>();
  const tell = (): void => onStep?.({ findings: found.flat(), looking: [...looking], total: looks.length });
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < looks.length) {
      const index = next++;
      looking.add(looks[index].name);
      tell();
      found[index] = await examined(looks[index]);
      looking.delete(looks[index].name);
      tell();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found.flat();
};

/** One thing to look at. A look may find several faults, as that at all files does. */
interface Look {
  readonly name: string;
  readonly look: () => Finding | readonly Finding[] | Promise<Finding | readonly Finding[]>;
}

/** What an examination found, or a fault that says how the examination itself failed. */
async function examined({ name, look }: Look): Promise<readonly Finding[]> {
  try {
    const found = await look();
    return Array.isArray(found) ? found : [found as Finding];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ name, status: 'fault', found: message.split('\n')[0], mend: 'npm run setup' }];
  }
}
