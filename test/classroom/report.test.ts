import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { type ClassReport, type Results, reportClass } from 'course/classroom';
import { wrongAnswers } from 'course/grading';
import { readCsv } from './writers/csv-reader';
import { RESULTS, submission } from './writers/fixture';

describe('the report on a class', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'course-report-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Writes a file below the scratch folder. @returns its path. */
  function write(path: string, contents: string | object): string {
    const full = join(folder, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, typeof contents === 'string' ? contents : JSON.stringify(contents));
    return full;
  }

  /** The sentence that a report on these paths ends with. */
  async function refusal(...paths: string[]): Promise<string> {
    try {
      await reportClass({ paths });
    } catch (error) {
      return (error as Error).message;
    }
    throw new Error('Expected a refusal, got a report.');
  }

  const csv = ({ files }: ClassReport, name: string): string[][] => readCsv(String(files.get(name)));

  /** A column of `class.csv`, exercise by exercise. */
  function column(report: ClassReport, name: string): string[] {
    const [head, ...rows] = csv(report, 'class.csv');
    return rows.map((row) => row[head.indexOf(name)]);
  }

  it('counts who passed, and leaves our own faults out of the class', async () => {
    const report = await reportClass({ paths: [write('results.json', RESULTS)] });
    expect(column(report, 'passed')).to.deep.equal(['1', '1']); // ada alone
    expect(column(report, 'graded')).to.deep.equal(['4', '3']); // in the second, INFRA kept grace from a verdict
    expect(column(report, 'infra')).to.deep.equal(['0', '1']);
    expect(column(report, 'mean_points')).to.deep.equal(['1.25', '4']); // (3 + 0 + 2 + 0) / 4 and (11 + 1 + 0) / 3
  });

  it('names a mistake by the sentence of the known-wrong answer that is told the same', async () => {
    const told = (message: string): Results['submissions'][number] => {
      const one = submission('one', 'one', (_, j) => (j === 0 ? 'FAIL' : 'PASS'));
      const [first, ...others] = one.exercises;
      const [test, ...tests] = first.tests;
      return { ...one, exercises: [{ ...first, tests: [{ ...test, message }, ...tests] }, ...others] };
    };
    const [{ message: sentence }] = wrongAnswers('01-forward-pass/dense');
    const known = `For dense([1], [[2]], [3]), expected [5], got [2]. ${sentence}`;
    const submissions = [
      { ...told(known), id: 'a' },
      { ...told(known), id: 'b' },
      { ...told('Something that nobody has seen before.'), id: 'c' },
    ];
    const report = await reportClass({ paths: [write('results.json', { ...RESULTS, submissions })] });
    const dense = csv(report, 'wrong-answers.csv').filter(([id]) => id === '01-forward-pass/dense');
    expect(dense).to.deep.equal([
      ['01-forward-pass/dense', sentence, 'yes', '2'],
      ['01-forward-pass/dense', 'Fails “adds the bias”', 'no', '1'],
    ]);
  });

  it('takes what was not started and what was rejected for no mistake', async () => {
    const submissions = [submission('a', 'a', () => 'NOT_ATTEMPTED'), RESULTS.submissions[3]];
    const report = await reportClass({ paths: [write('results.json', { ...RESULTS, submissions })] });
    expect(csv(report, 'wrong-answers.csv').length).to.equal(1);
    expect(String(report.files.get('index.html'))).to.include('No wrong answers');
  });

  it('draws a class of nobody without charts', async () => {
    const report = await reportClass({ paths: [write('results.json', { ...RESULTS, submissions: [] })] });
    expect(String(report.files.get('index.html')))
      .to.include('0 submissions')
      .and.not.include('<svg');
  });

  it('says the same numbers in charts’ descriptions, in tables and to screen readers', async () => {
    const report = await reportClass({ paths: [write('results.json', RESULTS)] });
    const html = String(report.files.get('index.html'));
    const charts = html.match(/<svg[^>]* role="img" aria-label="[^"]{40,}"/g) ?? [];
    expect(charts.length).to.equal(2); // points are drawn from three graded learners on
    expect(html.match(/<caption>/g)?.length).to.equal(4);
  });

  describe('of several folders', () => {
    const part = (k: number): Results => ({ ...RESULTS, submissions: [RESULTS.submissions[k]] });

    it('is that of all of them together, in any order', async () => {
      const parts = RESULTS.submissions.map((_, k) => dirname(write(`${k}/results.json`, part(k))));
      const whole = await reportClass({ paths: [write('results.json', RESULTS)] });
      const joined = await reportClass({ paths: parts.reverse() });
      expect([...joined.files]).to.deep.equal([...whole.files]);
    });

    it('says what differs when they were graded with something else', async () => {
      const other = write('other.json', { ...part(1), tests: 'd'.repeat(64), seed: 'another' });
      expect(await refusal(write('one.json', part(0)), other)).to.include('they differ in tests, seed');
    });

    it('refuses a learner who is in two of them', async () => {
      expect(await refusal(write('one.json', part(0)), write('two.json', part(0)))).to.include('ada is in');
    });
  });

  describe('on hints', () => {
    const hints = async (): Promise<string[]> => {
      const paths = [write('results.json', RESULTS)];
      return column(await reportClass({ paths, progress: join(folder, 'class') }), 'mean_hints');
    };

    it('says that nothing was handed in where nothing was', async () => {
      const report = await reportClass({ paths: [write('results.json', RESULTS)] });
      expect(String(report.files.get('index.html'))).to.include('Progress was not handed in');
      expect(column(report, 'handed_in_progress')).to.deep.equal(['0', '0']);
    });

    it('takes the mean over those who handed in their progress', async () => {
      write('class/ada/.course/progress.json', { '01-forward-pass/dense': { hints: 3 } });
      write('class/grace/.course/progress.json', { '02-loss/mean-squared-error': { hints: 1 } });
      write('class/mallory/exercises/x.ts', '');
      expect(await hints()).to.deep.equal(['1.5', '0.5']);
    });

    it('believes nothing that is not of the form', async () => {
      write('class/ada/.course/progress.json', {
        '01-forward-pass/dense': { hints: 1e9 },
        __proto__: 1,
        x: null,
      });
      write('class/grace/.course/progress.json', '[1');
      write('class/mallory/.course/secret.json', { '01-forward-pass/dense': { hints: 3 } });
      symlinkSync('secret.json', join(folder, 'class/mallory/.course/progress.json'));
      expect(await hints()).to.deep.equal(['0', '0']);
    });
  });

  describe('of what can’t be read', () => {
    it('says that there is no such file, and what to name', async () => {
      expect(await refusal(join(folder, 'nowhere'))).to.match(/there is no such file\. Name a folder that/);
    });

    it('says that it is not JSON', async () => {
      expect(await refusal(write('results.json', '{"schema": "course-res'))).to.match(
        /^Expected JSON in .*Grade again/,
      );
    });

    it('says which version it expects', async () => {
      const path = write('results.json', { ...RESULTS, schema: 'course-results/9' });
      expect(await refusal(path))
        .to.include('form course-results/2')
        .and.include('got "course-results/9"');
      expect(await refusal(write('list.json', '[]'))).to.include('got none');
      expect(await refusal(write('null.json', 'null'))).to.include('got none');
    });

    it('says where it is not of the form', async () => {
      const edited = JSON.stringify(RESULTS).replace('"verdict":"PASS"', '"verdict":"GREAT"');
      expect(await refusal(write('results.json', edited))).to.include('/submissions/0/exercises/0/');
    });

    it('refuses an id that would lead out of the folder', async () => {
      const edited = { ...RESULTS, submissions: [{ ...RESULTS.submissions[0], id: '../../ada' }] };
      expect(await refusal(write('results.json', edited))).to.include('/submissions/0/id');
    });

    it('refuses results in which a test is missing', async () => {
      const [ada] = RESULTS.submissions;
      const exercises = ada.exercises.map((exercise) => ({ ...exercise, tests: exercise.tests.slice(1) }));
      const path = write('results.json', { ...RESULTS, submissions: [{ ...ada, exercises }] });
      expect(await refusal(path)).to.include('The results of ada');
    });
  });
});
