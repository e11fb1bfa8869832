// HTML for a person: a page for each learner, and one that leads to them.
import { indexPage } from '../report/index-page';
import { learnerPage } from '../report/learner-page';
import type { Writer } from '../results/writer';

/** `html/index.html` for the instructor, and `html/learners/ID.html` for each learner. */
export const html: Writer = {
  name: 'html',
  about: 'pages for people: one for each learner, and an index',
  files: (results) =>
    new Map([
      ['html/index.html', indexPage(results)],
      ...results.submissions.map((submission): [string, string] => [
        `html/learners/${submission.id}.html`,
        learnerPage(results, submission),
      ]),
    ]),
};
