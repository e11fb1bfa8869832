// Every lesson in JupyterLab in Chromium. The everyday tests open the first (test/browser/lessons.test.ts).
import { describeInLab } from '../browser/in-lab';
import { lessons } from '../notebooks/lesson';

describeInLab('all lessons in JupyterLab', lessons());
