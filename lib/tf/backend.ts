// Which TensorFlow runs the course, and why: native first, then WebAssembly, then plain JavaScript.
import { dirname, join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { CourseError } from '../core';
import { restoreNodeUtil } from './node-util';
import { freeWhatNothingHolds } from './unheld';

/** The three ways to run a kernel, fastest first. */
export const BACKENDS = ['tensorflow', 'wasm', 'cpu'] as const;

/** `tensorflow`: the native library; `wasm`: WebAssembly; `cpu`: plain JavaScript. */
export type Backend = (typeof BACKENDS)[number];

/** The backend in use, and the sentence that says why it is this one. */
export interface BackendChoice {
  readonly backend: Backend;
  readonly why: string;
}

let started: Promise<BackendChoice> | undefined;

/**
 * Starts TensorFlow, once for the process; a later call gives the same answer.
 *
 * The first of `BACKENDS` that starts is taken. The environment variable `COURSE_BACKEND` forces one. A start that failed
 * is tried anew by the next call.
 * @throws CourseError when the forced backend is unknown or doesn't start here.
 */
export function startBackend(): Promise<BackendChoice> {
  freeWhatNothingHolds();
  started ??= choose(process.env.COURSE_BACKEND).catch((error) => {
    started = undefined; // who follows the advice and starts again gets another answer
    throw error;
  });
  return started;
}

async function choose(forced: string | undefined): Promise<BackendChoice> {
  if (forced) return force(forced);
  const reasons: string[] = [];
  for (const backend of BACKENDS) {
    const failure = await tryBackend(backend);
    if (failure === undefined) return { backend, why: explain(backend, reasons) };
    reasons.push(`${backend} did not start (${failure})`);
  }
  throw new CourseError(`No TensorFlow backend starts here: ${reasons.join('; ')}. Run "npm run setup".`);
}

async function force(name: string): Promise<BackendChoice> {
  const backend = BACKENDS.find((known) => known === name);
  if (!backend) {
    throw new CourseError(
      `Expected COURSE_BACKEND to be one of ${BACKENDS.join(', ')}, got "${name}". Correct or unset it.`,
    );
  }
  const failure = await tryBackend(backend);
  if (failure === undefined) return { backend, why: `COURSE_BACKEND asks for ${backend}` };
  throw new CourseError(
    `COURSE_BACKEND asks for ${backend}, which does not start here (${failure}). ` +
      'Unset it to take the fastest that does, or run "npm run doctor".',
  );
}

function explain(backend: Backend, reasons: string[]): string {
  if (backend === 'tensorflow') return 'the native library is here, and it is the fastest';
  return `${reasons.join('; ')}; ${backend} is the next fastest`;
}

/** Starts one backend and runs one operation on it. @returns undefined when it works, else the reason. */
export async function tryBackend(backend: Backend): Promise<string | undefined> {
  try {
    if (backend === 'tensorflow') await loadNative();
    if (backend === 'wasm') await loadWasm();
    if (!(await quietly(() => tf.setBackend(backend)))) return 'it refused to initialise';
    await tf.ready();
    await quietly(() => tf.tidy(() => tf.scalar(1).add(1).dataSync()));
    return undefined;
  } catch (error) {
    return firstLine(error);
  }
}

async function loadNative(): Promise<void> {
  process.env.TF_CPP_MIN_LOG_LEVEL ??= '2'; // libtensorflow's advice on compiler flags is not for learners
  // oneDNN announces itself on stderr whatever the log level, and small matrices run faster without it.
  process.env.TF_ENABLE_ONEDNN_OPTS ??= '0';
  // A second thread costs more to wake than it saves on matrices of the course's size (see bench/training.ts).
  process.env.TF_NUM_INTRAOP_THREADS ??= '1';
  restoreNodeUtil();
  // Its loader prints banners of its own through console; the course says itself which backend runs.
  await quietly(() => require('@tensorflow/tfjs-node'));
}

async function loadWasm(): Promise<void> {
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(`${join(dirname(require.resolve('@tensorflow/tfjs-backend-wasm')))}/`);
}

/** Runs `work` to its end while tfjs's advice on "speeding things up" is held back; errors still surface as throws. */
async function quietly<T>(work: () => T | Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = () => {};
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0].slice(0, 160);
}
