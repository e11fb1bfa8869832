// The data frames' native part, which npm skips in silence when it thinks that it does not fit.
import { ask } from './ask';
import type { Finding } from './finding';

const QUESTION = 'console.log(require("nodejs-polars").DataFrame({ a: [1, 2, 3] }).height)';

/** Whether polars loads and counts three rows, tried in a process of its own since a bad binary ends its process. */
export function polars(): Finding {
  const name = 'Data frames (polars)';
  const { status, stdout, stderr } = ask(process.execPath, ['-e', locate(QUESTION)]);
  if (status === 0 && stdout === '3') return { name, status: 'ok', found: 'its native part loads' };
  const reason = stderr.match(/^\w*Error: .+$/m)?.[0] ?? `it ended with status ${status}`;
  return {
    name,
    status: 'fault',
    found: `does not load: ${reason}`,
    mend: 'npm run setup -- --again packages',
  };
}

/** The question with the package's own path, so that it is the same wherever the process starts. */
function locate(question: string): string {
  return question.replace('"nodejs-polars"', JSON.stringify(require.resolve('nodejs-polars')));
}
