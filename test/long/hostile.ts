// The corpus of submissions that attack the grader, each with what a correct grader reports.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from 'chai';
import { checkExercise, findExercise, type Judges } from 'course/grading';

const EXERCISE = '01-forward-pass/relu';
const FOLDER = join(__dirname, '..', 'hostile');

/** The tiers that the corpus is held against. */
export type HostileTier = 'strong' | 'container' | 'uid';

/** One submission of the corpus. Its first lines say what it does and what it must come to. */
export interface Hostile {
  /** `framework/forged-answer` */
  readonly name: string;
  readonly file: string;
  /** One of these is right. */
  readonly verdicts: readonly string[];
  /** How much of the points it may earn: right answers to some tests are right answers. */
  readonly points: 'none' | 'some' | 'all';
  /** What must not stand in its output: a sign that it got hold of something. */
  readonly forbidden: RegExp | undefined;
}

/** All of them, by name. On a tier without a network of its own, what is said of *strong* alone does not hold. */
export function corpus(tier: HostileTier): Hostile[] {
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true });
  return files
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => read(join(entry.parentPath, entry.name), tier))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Checks a submission and expects what it must come to. */
export async function expectVerdict(hostile: Hostile, tier: HostileTier, judges: Judges): Promise<void> {
  const { file, verdicts, points, forbidden } = hostile;
  const result = await checkExercise(EXERCISE, { file, tier, judges });
  const said = result.tests.map((test) => `${test.verdict} ${test.title}: ${test.message}`).join('\n');
  expect(result.verdict, said).to.be.oneOf(verdicts);
  if (points === 'none') expect(result.points, said).to.equal(0);
  if (points === 'all') expect(result.points, said).to.equal(findExercise(EXERCISE).points);
  if (forbidden) expect(result.output).not.to.match(forbidden);
}

function read(file: string, wanted: HostileTier): Hostile {
  const tier = wanted === 'container' ? 'strong' : wanted; // it gives the same
  const text = readFileSync(file, 'utf8');
  const line = (name: string): string | undefined => new RegExp(`^// ${name}: (.*)$`, 'm').exec(text)?.[1];
  const here = (name: string): string | undefined =>
    line(`${name} on ${wanted}`) ?? line(`${name} on ${tier}`) ?? line(name);
  const forbidden = here('prints no');
  return {
    name: relative(FOLDER, file).replace(/\.ts$/, ''),
    file,
    verdicts: (here('verdict') ?? '').split(' or '),
    points: (here('points') ?? 'none') as Hostile['points'],
    forbidden: forbidden ? new RegExp(forbidden) : undefined,
  };
}
