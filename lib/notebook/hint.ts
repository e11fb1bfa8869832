// `hint('01-forward-pass/dense')`: one hint at a time.
import { hintFor } from '../grading';
import { card } from './card';
import { inlineHtml } from './escape';
import { show } from './show';

/**
 * Shows the next hint for an exercise, or hint 1, 2 or 3.
 * @throws CourseError for an unknown id or a number that there is not.
 */
export function hint(id: string, number?: number): void {
  const { exercise, number: shown, text, more } = hintFor(id, number);
  const rest = more
    ? `The next one is more concrete: run this cell with ${shown + 1}.`
    : 'That was the last hint.';
  show(
    card({
      tone: 'info',
      word: `Hint ${shown}`,
      title: exercise,
      bodyHtml: `<p style="margin:0.4rem 0">${inlineHtml(text)}</p><p style="margin:0;opacity:0.8">${rest}</p>`,
      plain: `${text}\n${rest}`,
    }),
  );
}
