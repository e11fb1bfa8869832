// The types of stubs and solutions, each file as it stands alone on a learner's machine.
import { existsSync, readFileSync } from 'node:fs';
import { exercisePaths, stubOf, typeProblemsOf } from '../../grading';

/** What the compiler says about the stubs and solutions of these exercises, as sentences by id. */
export function typeProblemsIn(ids: readonly string[]): Map<string, string[]> {
  const files = new Map(ids.flatMap(filesOf));
  const found = typeProblemsOf(files);
  const sentences = (id: string): string[] => [
    ...(found.get(`exercises/${id}.ts`) ?? []).map(
      (problem) =>
        `${id}: the types of the stub are not right. ${problem} Correct them in solutions/${id}.ts, outside of the region.`,
    ),
    ...(found.get(`solutions/${id}.ts`) ?? []).map(
      (problem) => `${id}: the types of solutions/${id}.ts are not right. ${problem} Correct them there.`,
    ),
  ];
  return new Map(ids.map((id) => [id, sentences(id)]));
}

function filesOf(id: string): [string, string][] {
  const { solution } = exercisePaths(id);
  if (!existsSync(solution)) return [];
  const files: [string, string][] = [[`solutions/${id}.ts`, readFileSync(solution, 'utf8')]];
  try {
    files.push([`exercises/${id}.ts`, stubOf(id)]);
  } catch {
    // broken marks give no stub, and are told so elsewhere
  }
  return files;
}
