// Which TensorFlow computes, and why not a faster one.
import { readFileSync } from 'node:fs';
import { type Finding, projectPath } from '../core';
import type { BackendChoice } from '../tf';
import { askNode } from './ask';

const NAME = 'Backend';
const AGAIN = 'npm run setup -- --again tensorflow';

/**
 * The backend in use, after it has multiplied a matrix and taken a gradient in a process of its own; a note when it is
 * not the native library though that cannot be had here, a fault when set-up had got it.
 */
export async function backend(): Promise<Finding> {
  const { status, stdout, stderr } = await askNode([projectPath('lib', 'dist', 'tf', 'probe.js')]);
  if (status !== 0)
    return fault(`does not compute: ${stderr.match(/^\w*Error.*: .+$/m)?.[0] ?? `status ${status}`}`);
  const { backend, why }: BackendChoice = JSON.parse(stdout.split('\n').pop() ?? '');
  if (backend === 'tensorflow')
    return { name: NAME, status: 'ok', found: `tensorflow multiplies a matrix: ${why}` };
  if (process.env.COURSE_BACKEND) return { name: NAME, status: 'note', found: `${backend}: ${why}` };
  const made = setupResult();
  if (made?.backend === 'tensorflow')
    return fault(`the native library was set up, and does not load. ${why}`);
  const found = `${backend}, slower than native TensorFlow. ${made?.why ?? why}`;
  return { name: NAME, status: 'note', found, mend: AGAIN };
}

function fault(found: string): Finding {
  return { name: NAME, status: 'fault', found, mend: AGAIN };
}

/** What set-up came to, or undefined when it was never run. */
function setupResult(): { backend?: string; why?: string } | undefined {
  try {
    return JSON.parse(readFileSync(projectPath('.setup', 'tensorflow.json'), 'utf8')).result;
  } catch {
    return undefined;
  }
}
