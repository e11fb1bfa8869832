// `mine(id)`: the learner's own function in the later cells of a notebook, once it passes.
import { type Functions, loadExercise } from '../grading';
import { card } from './card';
import { inlineHtml } from './escape';
import { show } from './show';

/**
 * The functions of an exercise: the learner's own when they pass, else the course's. A card below the cell says which.
 *
 * `const { dense } = await mine('01-forward-pass/dense')`
 * @throws CourseError for an unknown id.
 */
export async function mine<M extends Functions = Functions>(id: string): Promise<M> {
  const { exercise, functions, whose } = await loadExercise(id);
  const names = Object.keys(functions)
    .map((name) => `\`${name}\``)
    .join(' and ');
  const text =
    whose === 'yours'
      ? `From here on this notebook runs on your own ${names}.`
      : `From here on this notebook runs on the course's ${names}. Once yours passes the check, run this cell again.`;
  show(
    card({
      tone: whose === 'yours' ? 'right' : 'todo',
      word: whose === 'yours' ? 'Your code' : "The course's code",
      title: exercise,
      bodyHtml: `<p style="margin:0.2rem 0">${inlineHtml(text)}</p>`,
      plain: text.replaceAll('`', ''),
    }),
  );
  return functions as M;
}
