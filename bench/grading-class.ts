// Classes of made-up learners: folders with copies of the course's own solutions, each file a little different.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gradeBatch } from 'course/classroom';
import { exercisePaths } from 'course/grading';

/** Writes one submission for each learner, in the layout of the course. No two files are equal, so none is graded once for two. */
export function writeClass(parent: string, learners: number, ids: readonly string[]): string {
  const folder = mkdtempSync(join(parent, 'class-'));
  const solutions = new Map(ids.map((id) => [id, readFileSync(exercisePaths(id).solution, 'utf8')]));
  for (let learner = 0; learner < learners; learner++) {
    for (const [id, text] of solutions) {
      const file = join(folder, `learner-${learner}`, 'exercises', `${id}.ts`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${text}\n// ${folder} ${learner}\n`);
    }
  }
  return folder;
}

/** Grades a class as `course grade` does, results and all. @returns seconds. @throws when a solution does not pass. */
export async function gradeClass(folder: string, ids: readonly string[], jobs: number): Promise<number> {
  const courseFile = `${folder}.json`;
  writeFileSync(courseFile, JSON.stringify({ exercises: ids }));
  const startedAt = performance.now();
  const results = await gradeBatch({
    paths: [folder],
    out: `${folder}-results`,
    courseFile,
    jobs,
    tier: 'strong',
  });
  const seconds = (performance.now() - startedAt) / 1000;
  const verdicts = results.submissions.flatMap(({ exercises }) => exercises.map(({ verdict }) => verdict));
  const wrong = verdicts.filter((verdict) => verdict !== 'PASS');
  if (wrong.length > 0)
    throw new Error(`${wrong.length} of ${verdicts.length} solutions came to ${wrong[0]}.`);
  return seconds;
}
