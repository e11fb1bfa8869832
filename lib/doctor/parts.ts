// The parts of the course that run in this process's own areas: a check, a chart, the data.
import { type Finding, projectPath } from '../core';
import { catalog, unreadableFiles } from '../datasets';
import { probeCheck } from '../grading';
import { barChart, drawSvg } from '../plots';
import { askNode } from './ask';

/** A check of an exercise, from its compiler to its verdict. */
export async function checker(): Promise<Finding> {
  const name = 'Checking exercises';
  const fault = await probeCheck();
  if (!fault) return { name, status: 'ok', found: 'a wrong answer is compiled, run and found wrong' };
  return { name, status: 'fault', found: fault, mend: 'npm run setup -- --again packages' };
}

/** A chart, drawn by Vega. */
export function charts(): Finding {
  const words = { title: 'A bar', description: 'One bar.', xTitle: 'x', yTitle: 'y' };
  const svg = drawSvg(barChart([{ x: 'a', y: 1 }], { x: 'x', y: 'y', ...words }));
  if (svg.includes('<path')) return { name: 'Charts', status: 'ok', found: 'a chart is drawn' };
  return {
    name: 'Charts',
    status: 'fault',
    found: 'the chart is empty',
    mend: 'npm run setup -- --again packages',
  };
}

/** Every data set, by its fingerprint. */
export function data(): Finding {
  const unreadable = unreadableFiles();
  if (unreadable.length === 0)
    return { name: 'Data', status: 'ok', found: `${catalog().length} files, each with its fingerprint` };
  return { name: 'Data', status: 'fault', found: unreadable[0], mend: 'npm run setup -- --again files' };
}

const QUESTION = 'console.log(require("nodejs-polars").DataFrame({ a: [1, 2, 3] }).height)';

/** Whether polars loads and counts three rows, in a process of its own since a bad binary ends its process. */
export async function polars(): Promise<Finding> {
  const name = 'Data frames (polars)';
  const folder = projectPath('node_modules', 'nodejs-polars');
  const question = QUESTION.replace('"nodejs-polars"', JSON.stringify(folder));
  const { status, stdout, stderr } = await askNode(['-e', question]);
  if (status === 0 && stdout === '3')
    return { name, status: 'ok', found: 'its native part counts three rows' };
  const reason = stderr.match(/^\w*Error: .+$/m)?.[0] ?? `it ended with status ${status}`;
  const mend = 'npm run setup -- --again packages';
  return { name, status: 'fault', found: `does not load: ${reason}`, mend };
}
