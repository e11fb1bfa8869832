// The first lesson in JupyterLab, or those that are chosen by name. All of them: test/repeats/browser.test.ts.
import { lessons } from '../notebooks/lesson';
import { describeInLab } from './in-lab';

describeInLab('lessons in JupyterLab', process.env.COURSE_NOTEBOOKS ? lessons() : lessons().slice(0, 1));
