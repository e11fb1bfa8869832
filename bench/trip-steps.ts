// The trips that bench/trip.ts counts, each with V8's counter running from the moment on when everything is loaded.
import { mkdtempSync, rmSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gradeBatch } from 'course/classroom';
import { projectPath } from 'course/core';
import { generate, loadGpt } from 'course/inference';
import { check } from 'course/notebook';
import { startBackend, tf } from 'course/tf';
import { mlp, optimizer, trainStep } from 'course/training';
import { writeClass } from './grading-class';
import type { ScriptCoverage } from './trip';

const EXERCISE = '01-forward-pass/dense';

/** A trip: what makes it ready gives what is counted. */
interface Trip {
  readonly title: string;
  /** The programs of processes that V8 cannot be asked in. */
  readonly cells: readonly string[];
  readonly prepare: () => Promise<() => unknown>;
}

/** The trips by name. */
export const TRIPS = {
  check: {
    title: 'one check of an exercise, from the cell to the card',
    cells: ['grading/cell/main.js', 'grading/types/main.js', 'grading/compiler/main.js'],
    prepare: async () => () => check(EXERCISE),
  },
  step: { title: 'one training step', cells: [], prepare: step },
  token: { title: 'one token', cells: [], prepare: token },
  submission: {
    title: 'one submission of one exercise, from the folder to the results',
    cells: ['grading/cell/main.js', 'grading/compiler/main.js'],
    prepare: submission,
  },
} as const satisfies Record<string, Trip>;

/** The name of a trip. */
export type TripName = keyof typeof TRIPS;

/** Takes a trip and gives what V8 counted in this process on the way. */
export async function takeTrip(name: TripName): Promise<ScriptCoverage[]> {
  const take = await TRIPS[name].prepare();
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await take();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  session.disconnect();
  return result;
}

async function step(): Promise<() => unknown> {
  await startBackend();
  const model = mlp({ layerSizes: [4, 8, 3], seed: 1 });
  const x = tf.randomNormal([16, 4]);
  const y = tf.ones([16, 3]).div(3);
  const adam = optimizer('adam');
  return () => trainStep(model, adam, x, y, 0.01);
}

async function token(): Promise<() => unknown> {
  const model = loadGpt(projectPath('data', 'models', 'austen', 'model.safetensors'));
  return () => generate(model, 'It is a truth', { maxTokens: 1, temperature: 1 }).next();
}

async function submission(): Promise<() => unknown> {
  const parent = mkdtempSync(join(tmpdir(), 'course-trip-class-'));
  process.once('exit', () => rmSync(parent, { recursive: true }));
  const folder = writeClass(parent, 1, [EXERCISE]);
  return () => gradeBatch({ paths: [folder], out: join(parent, 'results'), jobs: 1, tier: 'strong' });
}
