// Which TensorFlow computes, and why not a faster one.
import { readFileSync } from 'node:fs';
import { projectPath } from '../core';
import { startBackend } from '../tf';
import type { Finding } from './finding';

const AGAIN = 'npm run setup -- --again tensorflow';

/** The backend in use; a note when it is not the native library, with the reason that set-up found. */
export async function backend(): Promise<Finding> {
  const { backend, why } = await startBackend();
  if (backend === 'tensorflow') return { name: 'Backend', status: 'ok', found: `tensorflow: ${why}` };
  if (process.env.COURSE_BACKEND) return { name: 'Backend', status: 'note', found: `${backend}: ${why}` };
  const reason = reasonOfSetup() ?? why;
  return {
    name: 'Backend',
    status: 'note',
    found: `${backend}, slower than native TensorFlow. ${reason}`,
    mend: AGAIN,
  };
}

/** Why set-up ended without the native library, or undefined when it got it or was never run. */
function reasonOfSetup(): string | undefined {
  try {
    return JSON.parse(readFileSync(projectPath('.setup', 'tensorflow.json'), 'utf8')).result.why;
  } catch {
    return undefined;
  }
}
