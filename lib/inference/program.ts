// The second program: it loads a model and predicts. Nothing that it imports can train.
//
//   node lib/dist/inference/program.js MODEL.safetensors [ROW...] [--receipt] < rows.jsonl
//
// Each row is a JSON array of numbers; each answer is a line of JSON. `--receipt` adds a line on stderr.
import { statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { CourseError } from '../core';
import { type Frozen, loadModel } from './frozen';
import { processReceipt } from './receipt';

/** Exit statuses: 0 all rows answered, 1 some were refused, 2 no model or no rows. */
const REFUSED = 1;
const USAGE = 2;

/** The answer to one row. */
export interface Answer {
  /** The name of the likeliest class, or its number where the blueprint has no names. */
  readonly class: string | number;
  readonly probability: number;
  readonly probabilities: readonly number[];
}

/**
 * The answer to one row of JSON.
 * @throws CourseError when it is not an array of finite numbers of the model's length.
 */
export function answer(model: Frozen, line: string): Answer {
  const probabilities = [...model.predict(parseRow(line))];
  const probability = Math.max(...probabilities);
  const best = probabilities.indexOf(probability);
  return { class: model.blueprint.classes?.[best] ?? best, probability, probabilities };
}

function parseRow(line: string): number[] {
  try {
    const row: unknown = JSON.parse(line);
    if (Array.isArray(row)) return row;
  } catch {
    // told below
  }
  throw new CourseError(
    `Expected a row such as [0.1, 0.2], got ${line.slice(0, 60)}. Write one array a line.`,
  );
}

async function main(words: readonly string[]): Promise<number> {
  const [path, ...rows] = words.filter((word) => word !== '--receipt');
  if (path === undefined || path.startsWith('-')) {
    complain('Expected a model: node program.js MODEL.safetensors [ROW...] [--receipt] < rows.jsonl');
    return USAGE;
  }
  const model = loadModel(path);
  const started = processReceipt();
  let answered = 0;
  let refused = 0;
  for await (const line of rows.length > 0 ? rows : createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    if (say(model, line, answered + refused + 1)) answered++;
    else refused++;
  }
  if (words.includes('--receipt')) {
    const { peakBytes } = processReceipt();
    complain(
      JSON.stringify({
        ...started,
        modelBytes: statSync(path).size,
        workingBytes: model.bytes,
        peakBytes,
        answered,
        refused,
      }),
    );
  }
  return refused > 0 ? REFUSED : 0;
}

/** @returns false when the row was refused; the rows after it are answered all the same. */
function say(model: Frozen, line: string, number: number): boolean {
  try {
    process.stdout.write(`${JSON.stringify(answer(model, line))}\n`);
    return true;
  } catch (error) {
    if (!(error instanceof CourseError)) throw error;
    complain(`Row ${number}: ${error.message}`);
    return false;
  }
}

function complain(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

if (require.main === module) {
  process.stdout.on('error', () => process.exit(0)); // whoever read the answers has seen enough
  main(process.argv.slice(2)).then(
    (status) => {
      process.exitCode = status;
    },
    (error: unknown) => {
      complain(error instanceof CourseError ? error.message : String((error as Error).stack));
      process.exitCode = USAGE;
    },
  );
}
