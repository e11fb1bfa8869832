// Where the script puts things: what it ships, and what it needs to go on after an interruption.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { writeAtomically } = createRequire(import.meta.url)('course/core');

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** @param {string} folder where the model goes; default data/models/NAME. */
export function filesOf(name, folder = join(ROOT, 'data', 'models', name)) {
  const state = join(folder, 'unfinished'); // ignored by git
  return {
    folder,
    state,
    weights: join(folder, 'model.safetensors'),
    tokenizer: join(folder, 'tokenizer.json'),
    card: join(folder, 'MODEL_CARD.md'),
    curve: join(folder, 'loss.csv'),
    drawing: join(folder, 'loss.svg'),
    checkpoint: join(state, 'checkpoint.safetensors'),
    clock: join(state, 'clock.json'),
  };
}

/** Makes the folders; with `fresh`, forgets an interrupted training. */
export function prepare({ state }, fresh) {
  if (fresh) rmSync(state, { recursive: true, force: true });
  mkdirSync(state, { recursive: true });
}

/** Seconds that passed, and seconds of processor time, before the last checkpoint. */
export function readClock({ clock, checkpoint }) {
  if (!existsSync(clock) || !existsSync(checkpoint)) return { seconds: 0, processorSeconds: 0 };
  return JSON.parse(readFileSync(clock, 'utf8'));
}

/** Writes a text in one step. */
export function write(path, text) {
  writeAtomically(path, Buffer.from(text));
}
