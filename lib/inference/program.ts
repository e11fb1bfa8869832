// The second program, without its process: rows of JSON in, answers as lines of JSON out. Nothing here can train.
import { statSync } from 'node:fs';
import { CourseError, type ProcessReceipt, processReceipt } from '../core';
import { type Frozen, loadModel } from './frozen';
import { softmax } from './softmax';

/** Exit statuses besides 0, which stands for all rows answered. */
const REFUSED = 1;
const USAGE = 2;

/** The answer to one row. */
export interface Answer {
  /** The name of the likeliest class, or its number where the blueprint has no names. */
  readonly class: string | number;
  readonly probability: number;
  /** (classes) */
  readonly probabilities: readonly number[];
  /** The scores that the probabilities were made of, (classes). */
  readonly logits: readonly number[];
}

/** What the program is connected to: its input and its two outputs, line by line. */
export interface Lines {
  /** One row of JSON a line; read only where the command line names no row. */
  readonly input: Iterable<string> | AsyncIterable<string>;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** What `--receipt` tells at the end: the start as it was when the model was there, and the rest. */
export interface InferenceReceipt extends ProcessReceipt {
  /** Size of the artifact, in bytes. */
  readonly readBytes: number;
  /** Memory that weights and scratch take, in bytes. */
  readonly workingBytes: number;
  readonly answered: number;
  readonly refused: number;
}

/**
 * Runs `MODEL.safetensors [ROW...] [--receipt]`: an answer for each row, and the receipt as a last complaint.
 * @returns the exit status: 0 all rows answered, 1 some were refused, 2 no model was named.
 * @throws DataError, ShapeError or CourseError where the model is missing or damaged, as `loadModel` does.
 */
export async function runProgram(words: readonly string[], lines: Lines): Promise<number> {
  const [path, ...rows] = words.filter((word) => word !== '--receipt');
  if (path === undefined || path.startsWith('-')) {
    lines.complain('Expected a model: node infer.js MODEL.safetensors [ROW...] [--receipt] < rows.jsonl');
    return USAGE;
  }
  const model = loadModel(path);
  const started = processReceipt();
  let answered = 0;
  let refused = 0;
  for await (const row of rows.length > 0 ? rows : lines.input) {
    if (row.trim() === '') continue;
    if (reply(model, row, lines, answered + refused + 1)) answered++;
    else refused++;
  }
  if (words.includes('--receipt')) {
    const sizes = { readBytes: statSync(path).size, workingBytes: model.bytes };
    const { peakBytes } = processReceipt();
    const receipt: InferenceReceipt = { ...started, ...sizes, peakBytes, answered, refused };
    lines.complain(JSON.stringify(receipt));
  }
  return refused > 0 ? REFUSED : 0;
}

/**
 * The answer to one row of JSON.
 * @throws CourseError when it is not an array of finite numbers of the model's length.
 */
export function answer(model: Frozen, row: string): Answer {
  const logits = model.logits(parseRow(row));
  const probabilities = [...softmax(logits.slice())];
  const probability = Math.max(...probabilities);
  const best = probabilities.indexOf(probability);
  const name = model.blueprint.classes?.[best] ?? best;
  return { class: name, probability, probabilities, logits: [...logits] };
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

/** @returns false when the row was refused; the rows after it are answered all the same. */
function reply(model: Frozen, row: string, { say, complain }: Lines, number: number): boolean {
  try {
    say(JSON.stringify(answer(model, row)));
    return true;
  } catch (error) {
    if (!(error instanceof CourseError)) throw error;
    complain(`Row ${number}: ${error.message}`);
    return false;
  }
}
