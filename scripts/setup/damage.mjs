// What is amiss in this clone, step by step: asked by the doctor, and by whoever met a failure that explains nothing.
import { staleBuild } from './build-age.mjs';
import { damageTo, describeDamage } from './manifest.mjs';
import { cutFiles } from './own-files.mjs';
import { readStamp } from './stamp.mjs';
import { inputsStand } from './standing.mjs';
import { STEPS } from './steps.mjs';

/**
 * Looks at every file that the course came with and that set-up made; reads the small ones.
 * @param root the clone's top folder.
 * @returns a finding for each step with a fault: `{ step, title, sentence, command }`; nothing where all is whole.
 */
export function findDamage(root) {
  const own = cutFiles(root);
  const findings = own.length === 0 ? [] : [ownFinding(own)];
  const course = { root, python: readStamp(root, 'python')?.python, force: [] };
  return [...findings, ...STEPS.flatMap((step) => findingOf(step, course) ?? [])];
}

function ownFinding(damage) {
  return {
    step: 'files',
    title: "The course's own files",
    sentence: `${describeDamage(damage)}.`,
    command: 'npm run setup -- --again files',
  };
}

function findingOf(step, course) {
  const { name, title } = step;
  const stamp = readStamp(course.root, name);
  if (!stamp) {
    return { step: name, title, sentence: 'set-up has not finished this step.', command: 'npm run setup' };
  }
  const damage = damageTo(course.root, name, { contents: true });
  if (damage.length > 0) {
    const command = `npm run setup -- --again ${name}`;
    return { step: name, title, sentence: `${describeDamage(damage)}.`, command };
  }
  const stale = name === 'build' ? staleBuild(course.root) : undefined;
  if (stale) return { step: name, title, sentence: stale, command: 'npm run build' };
  if (stands(step, course, stamp)) return undefined;
  const sentence = 'it is not as today’s package-lock.json, Node, Python and settings would have it.';
  return { step: name, title, sentence, command: 'npm run setup' };
}

/** A step whose inputs can't be read is another step's damage, which is told there. */
function stands(step, course, stamp) {
  try {
    return inputsStand(step, course, stamp) && (step.intact?.(course, stamp.result) ?? true);
  } catch {
    return true;
  }
}
