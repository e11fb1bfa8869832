// Where a step stands: done, damaged, or to do.
import { existsSync } from 'node:fs';
import { damageTo, foldersStand, hasManifest, noteTimes, recordManifest } from './manifest.mjs';
import { hashOf } from './stamp.mjs';

/**
 * Whether a step is done and everything that it made is there as it was made.
 * @param course `root`, `force` (names of steps to do again) and `quick` (whether the folders' times are enough as long
 *   as none has changed).
 * @param stamp the step's own, or undefined.
 * @returns `{ done, damage }`; `damage` lists what is amiss where the step was finished on today's inputs.
 */
export function standing(step, course, stamp) {
  if (!stamp || !inputsStand(step, course, stamp)) return { done: false, damage: [] };
  const forced = course.force.includes(step.name);
  const damage = lookAt(step, course, forced);
  if (forced || damage.length > 0) return { done: false, damage };
  const done =
    step.outputs(course, stamp.result).every((path) => existsSync(path)) &&
    (step.intact?.(course, stamp.result) ?? true);
  if (done && !hasManifest(course.root, step.name)) recordStep(step, course, stamp.result);
  return { done, damage: [] };
}

/** Whether what a step was made from is what it would be made from today. */
export function inputsStand(step, course, stamp) {
  return hashOf(step.inputs(course)) === stamp.inputs;
}

/** Records what a step has made. */
export function recordStep(step, course, result) {
  const made = step.made?.(course, result) ?? step.outputs(course, result);
  recordManifest(course.root, step.name, made, step.except);
}

/** In a step that is to be done again even a file of the right size may be the fault, so each is read. */
function lookAt({ name }, { root, quick }, forced) {
  if (quick && !forced && foldersStand(root, name)) return [];
  const damage = damageTo(root, name, { contents: forced });
  if (damage.length === 0 && !foldersStand(root, name)) noteTimes(root, name);
  return damage;
}
