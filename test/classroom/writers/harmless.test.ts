import { expect } from 'chai';
import type { Results } from 'course/classroom';
import { chooseWriters } from 'course/classroom';
import { readCsv } from './csv-reader';
import { RESULTS, SECRET, submission } from './fixture';
import { written } from './golden-files';
import { EVERYTHING, FORMULAS, NAME } from './hostile';
import { outsideCode } from './markdown-reader';

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What one writer makes of the fixture, or of other results. */
function filesOf(name: string, results?: Results): Map<string, string> {
  const [writer] = chooseWriters(name);
  if (!results) return written(writer);
  return new Map([...writer.files(results)].map(([path, contents]) => [path, String(contents)]));
}

/** The fixture with one graded learner of this name. */
function withName(learner: string): Results {
  return { ...RESULTS, submissions: [submission('one', learner, () => 'FAIL')] };
}

/** A text as it comes back from markup. */
function decoded(text: string): string {
  const entities: Record<string, string> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    '#10': '\n',
    '#9': '\t',
  };
  return text.replace(/&([a-z]+|#\d+);/g, (_, name) => entities[name]);
}

describe('JSON', () => {
  it('comes back as the same value, down to half characters', () => {
    expect(JSON.parse(filesOf('json').get('results.json') ?? '')).to.deep.equal(RESULTS);
  });
});

describe('JUnit XML of hostile text', () => {
  const document = filesOf('junit').get('junit.xml') ?? '';
  const exercises = RESULTS.submissions.flatMap((one) => one.exercises);

  it('has as many elements as there are exercises and tests', () => {
    expect(count(document, /<testsuite /g)).to.equal(exercises.length);
    expect(count(document, /<testcase /g)).to.equal(exercises.flatMap(({ tests }) => tests).length);
    expect(count(document, /<(script|img|b)\b/g)).to.equal(0);
  });

  it('comes back as it was, with marks for what is not seen', () => {
    const [, said = ''] = /<failure type="FAIL"[^>]*>([^<]*)</.exec(document) ?? [];
    const lines = EVERYTHING.split('\n');
    expect(decoded(said).split('\n').slice(0, 4)).to.deep.equal([`Got ${lines[0]}`, ...lines.slice(1, 4)]);
    expect(decoded(said))
      .to.include('NUL‹U+0000› bell‹U+0007› escape‹U+001B›[31m')
      .and.include('half� other�')
      .and.include('‹U+202E›');
  });
});

describe('CSV of hostile names', () => {
  it('has a row for each learner, and as many cells in each', () => {
    const rows = readCsv(filesOf('csv').get('grades.csv') ?? '');
    expect(rows.length).to.equal(1 + RESULTS.submissions.length);
    expect(new Set(rows.map(({ length }) => length)).size).to.equal(1);
  });

  for (const formula of [...FORMULAS, NAME]) {
    it(`is text to a spreadsheet: ${JSON.stringify(formula)}`, () => {
      const [, row] = readCsv(filesOf('csv', withName(formula)).get('grades.csv') ?? '');
      expect(row[1]).to.match(/^'/);
    });
  }

  it('says no number where our own fault kept an exercise from a verdict', () => {
    const [head, ...rows] = readCsv(filesOf('csv').get('grades.csv') ?? '');
    const grace = rows.find(([id]) => id === 'grace') ?? [];
    expect(grace[head.indexOf('points')]).to.equal('');
    expect(grace[head.indexOf('02-loss/mean-squared-error')]).to.equal('');
  });
});

describe('GitHub annotations of hostile text', () => {
  const lines = (results?: Results): string[] =>
    (filesOf('github', results).get('github/annotations.txt') ?? '').trimEnd().split('\n');

  it('are one workflow command for each exercise that is not correct, and none more', () => {
    const wrong = RESULTS.submissions.flatMap(({ status, exercises }) =>
      status === 'rejected'
        ? ['REJECTED']
        : exercises.map(({ verdict }) => verdict).filter((verdict) => verdict !== 'PASS'),
    );
    expect(lines().length).to.equal(wrong.length);
    for (const line of lines())
      expect(line).to.match(
        /^::(error|warning) (file=[\w/.-]+,)?title=[^:,\r\n]*(%2C[^:,\r\n]*)*::[^\r\n]*$/,
      );
  });

  it('hold no command of the older form, which is found anywhere in a line', () => {
    expect(lines().join('\n')).to.not.include('##[');
  });

  it('never leave out a wrong answer for exercises that were not started', () => {
    const open = Array.from({ length: 40 }, (_, k) => submission(`s${k}`, `s${k}`, () => 'NOT_ATTEMPTED'));
    const found = lines({ ...RESULTS, submissions: [...open, submission('z', 'z', () => 'FAIL')] });
    const warnings = found.filter((line) => line.startsWith('::warning'));
    expect(warnings.map((line) => /title=z%3A/.test(line))).to.deep.equal([true, true]);
    expect(found.filter((line) => line.startsWith('::notice')).length).to.equal(10);
  });

  it('are at most ten of a kind, of which the last counts the rest', () => {
    const submissions = Array.from({ length: 40 }, (_, k) => submission(`s${k}`, `s${k}`, () => 'FAIL'));
    const found = lines({ ...RESULTS, submissions });
    expect(found.length).to.equal(10);
    expect(found[9]).to.include('title=71 more::');
  });
});

describe('the GitHub summary of hostile text', () => {
  const summary = (results?: Results): string => filesOf('github', results).get('github/summary.md') ?? '';

  it('has it in code alone, where nothing is a mention, a link, an image or a tag', () => {
    const outside = outsideCode(summary());
    expect(outside).to.not.match(/@|https?:|www\.|!\[|\]\(|<(?!\/?(details|summary)>)|\$/);
    expect(count(outside, /<details>/g)).to.equal(count(outside, /<\/details>/g));
  });

  it('keeps its headings: one, and one for each learner', () => {
    expect(count(outsideCode(summary()), /^# /gm)).to.equal(1);
    expect(count(outsideCode(summary()), /^## /gm)).to.equal(RESULTS.submissions.length);
  });

  for (const name of ['`', '``a`', ' `', '']) {
    it(`closes the code around the name ${JSON.stringify(name)}`, () => {
      expect(outsideCode(summary(withName(name)))).to.include('Handed in as .');
    });
  }

  it('stays below 1 MiB, and counts whom it leaves out', () => {
    const submissions = Array.from({ length: 300 }, (_, k) => submission(`s${k}`, NAME, () => 'FAIL'));
    const text = summary({ ...RESULTS, submissions });
    const shown = count(outsideCode(text), /^## /gm);
    expect(Buffer.byteLength(text)).to.be.lessThan(1024 * 1024);
    expect(text).to.include(`${300 - shown} more learners do not fit here`);
  });
});

describe('what learners read', () => {
  for (const name of ['gradescope', 'exercism', 'github', 'html', 'junit', 'csv']) {
    it(`never has the title of a hidden test: ${name}`, () => {
      expect([...filesOf(name).values()].join('\n')).to.not.include('4711');
      expect(SECRET).to.include('4711');
    });
  }

  it('has the seed on no page but the instructor’s', () => {
    for (const [path, text] of filesOf('html'))
      expect(text.includes(RESULTS.seed), path).to.equal(path === 'html/index.html');
    for (const name of ['gradescope', 'exercism', 'github', 'junit', 'csv']) {
      expect([...filesOf(name).values()].join('\n')).to.not.include(RESULTS.seed);
    }
  });
});

describe('Gradescope', () => {
  const files = filesOf('gradescope');

  it('shows hidden tests only after the grades are published, and every text as text', () => {
    for (const text of files.values()) {
      const { tests, ...head } = JSON.parse(text);
      expect([head.output_format, head.test_output_format, head.test_name_format]).to.deep.equal([
        'text',
        'text',
        'text',
      ]);
      for (const test of tests)
        expect(test.visibility).to.equal(/Hidden/.test(test.name) ? 'after_published' : 'visible');
    }
  });

  it('gives each test its worth, which adds up to the points of the course', () => {
    const { tests } = JSON.parse(files.get('gradescope/ada.json') ?? '');
    const sum = tests.reduce((total: number, test: { max_score: number }) => total + test.max_score, 0);
    expect(sum).to.be.closeTo(14, 1e-5);
  });

  it('has no file where our own fault kept an exercise from a verdict', () => {
    expect([...files.keys()]).to.not.include('gradescope/grace.json');
  });
});
