// A class of 200 as it may come: right, half right, wrong, looping, crashing, eating, rejected and empty submissions.
import { mkdirSync, symlinkSync } from 'node:fs';
import { probeTiers } from 'course/grading';
import { ANSWERS, type ClassRoom } from '../classroom/class';
import { ALL_FORMATS } from '../classroom/killed';
import { zipOf } from '../classroom/packages';

/** How many hand in what; loops take seconds each, so there are few different ones. */
const COUNTS = { right: 70, half: 30, wrong: 40, crash: 16, broken: 10 } as const;
const LOOPS = 6;
const COPIED_LOOPS = 6;
const EMPTY = 6;
const MISSING = 6;

/** Hands in 200 submissions. Each differs from the others by a comment, so that nearly all are tasks of their own. */
export async function handInClass(room: ClassRoom): Promise<void> {
  for (const [kind, count] of Object.entries(COUNTS)) {
    const text = ANSWERS[kind as keyof typeof COUNTS];
    for (let i = 0; i < count; i++) room.hand(`${kind}-${i}`, `${text}// ${i}\n`);
  }
  for (let i = 0; i < LOOPS + COPIED_LOOPS; i++) room.hand(`loop-${i}`, `${ANSWERS.loop}// ${i % LOOPS}\n`);
  for (let i = 0; i < EMPTY; i++) room.hand(`empty-${i}`, ANSWERS.empty);
  for (let i = 0; i < MISSING; i++) room.write(`class/missing-${i}/01-sums/notes.md`, 'later');
  for (let i = 0; i < 5; i++) {
    mkdirSync(room.path('class', `linked-${i}`, '01-sums'), { recursive: true });
    symlinkSync('/etc/passwd', room.path('class', `linked-${i}`, '01-sums', 'add.ts'));
  }
  for (let i = 0; i < 5; i++) {
    room.write(`class/climbs-${i}.zip`, await zipOf([{ name: '../../add.ts', text: ANSWERS.right }]));
  }
}

/** What the 200 must come to. */
export const EXPECTED_VERDICTS = {
  PASS: COUNTS.right,
  FAIL: COUNTS.half + COUNTS.wrong,
  EXITED: COUNTS.crash,
  LOAD_ERROR: COUNTS.broken + EMPTY,
  TIMEOUT: LOOPS + COPIED_LOOPS,
  NOT_ATTEMPTED: MISSING,
  REJECTED: 10,
};

/** The words of `grade` for the class: with real isolation where this machine has it. */
export function wordsFor(room: ClassRoom, out: string, ...more: string[]): string[] {
  const tier = probeTiers().get('strong')?.available ? 'strong' : 'none';
  const words = ['--tier', tier, '--allow-weak', '--as', 'class', '--seed', 'one', '--format', ALL_FORMATS];
  return [room.path('class'), ...words, '--out', room.path(out), ...more];
}

/** How often each verdict stands in `results.json`. */
export function verdictsIn(json: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { exercises } of JSON.parse(json).submissions) {
    for (const { verdict } of exercises) counts[verdict] = (counts[verdict] ?? 0) + 1;
  }
  return counts;
}
