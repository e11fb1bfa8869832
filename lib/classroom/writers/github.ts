// GitHub Actions: annotations as workflow commands, and a job summary.
import type { ExerciseResult, Results } from '../results/schema';
import { hasInfra, testMessage, testName, verdictWords } from '../results/words';
import type { Writer } from '../results/writer';
import { type Annotation, annotationLines } from './github-commands';
import { summaryMarkdown } from './github-summary';

/** `github/annotations.txt`, to be printed by a step, and `github/summary.md`, to go to `$GITHUB_STEP_SUMMARY`. */
export const github: Writer = {
  name: 'github',
  about: 'annotations and job summary of GitHub Actions',
  files: (results) =>
    new Map([
      ['github/annotations.txt', annotationLines(annotationsOf(results))],
      ['github/summary.md', summaryMarkdown(results)],
    ]),
};

/** Errors are what an instructor has to mend or to decide, warnings wrong answers, notices what was not started. */
function kindOf(exercise: ExerciseResult): Annotation['kind'] {
  if (hasInfra([exercise])) return 'error';
  return exercise.verdict === 'NOT_ATTEMPTED' ? 'notice' : 'warning';
}

function annotationsOf({ submissions }: Results): Annotation[] {
  return submissions.flatMap(({ id, status, reason, exercises }): Annotation[] => {
    if (status === 'rejected') return [{ kind: 'error', title: `${id}: rejected`, message: reason }];
    const own = exercises.filter(({ verdict }) => verdict !== 'PASS');
    return own.map((exercise) => {
      const first = exercise.tests.find(({ verdict }) => verdict === exercise.verdict) ?? exercise.tests[0];
      const said = first.verdict === 'PASS' ? '' : `${testName(first)}: ${testMessage(first)}`;
      return {
        kind: kindOf(exercise),
        file: `exercises/${exercise.id}.ts`,
        title: `${id}: ${exercise.id}, ${verdictWords(exercise.verdict).meaning}`,
        message: said,
      };
    });
  });
}
