// A line of a solution stops a release, wherever it stands.
import { expect } from 'chai';
import { ANSWER, releasableCourse } from './course';

describe('a line of a solution', () => {
  const course = releasableCourse();
  const inNotebook = (source: string | string[]): string =>
    JSON.stringify({ cells: [{ cell_type: 'code', source }], metadata: {}, nbformat: 4 });

  const places: [where: string, path: string, content: string][] = [
    ['a cell of a notebook', 'notebooks/01-sums.ipynb', inNotebook(['const b = 1;\n', `  ${ANSWER}\n`])],
    ['a cell that is one string', 'notebooks/01-sums.ipynb', inNotebook(`const b = 1;\n${ANSWER}`)],
    ['a data file with foreign line ends', 'data/notes.txt', `a\r\n\t${ANSWER}\r\nb\r\n`],
    ['the middle of a line', 'lib/sums/sum.ts', `const sums = () => { ${ANSWER} };\n`],
    ['the package', 'lib/sums/add.ts', `export function add(a, b) {\n    ${ANSWER}\n}\n`],
    ['the learners’ README', 'scripts/release/README.md', `# Sums\n\n    ${ANSWER}\n`],
  ];
  for (const [where, path, content] of places) {
    it(`in ${where} stops the release with file, exercise and line, and nothing is written`, () => {
      course.write(path, content);
      const shown = path.replace('scripts/release/', '');
      expect(course.release).to.throw(
        `Nothing was released.\n${shown} holds a line of solutions/01-sums/add.ts: "${ANSWER}".`,
      );
      expect(course.written()).to.deep.equal([]);
    });
  }

  it('in a public test stops it too', () => {
    course.edit('test/exercises/01-sums/add.test.ts', 'import', `/*\n${ANSWER}\n*/\nimport`);
    expect(course.release).to.throw(
      'test/exercises/01-sums/add.test.ts holds a line of solutions/01-sums/add.ts',
    );
  });

  it('in a hint stops it too', () => {
    course.edit('exercises/exercises.json', 'Go through both', `\`${ANSWER}\` goes through both`);
    expect(course.release).to.throw('01-sums/add: hint 1 gives a whole line of the solution away');
  });

  it('outside its region stops nothing: the stub has it as well', () => {
    course.edit(
      'solutions/01-sums/add.ts',
      '// #region',
      'const count = a.length; // every item\n  // #region',
    );
    course.write('data/notes.txt', 'const count = a.length; // every item\n');
    expect(course.release).to.not.throw();
  });

  it('that is short, or words alone, says nothing about an answer', () => {
    course.edit('solutions/01-sums/add.ts', ANSWER, `let i = 0;\n  return everyNumberOfThem;\n  ${ANSWER}`);
    course.write('data/notes.txt', 'let i = 0; return everyNumberOfThem;\n');
    expect(course.release).to.not.throw();
  });

  it('cannot be seen in what is no text', () => {
    course.write('data/weights.bin', Buffer.from(`\0\n${ANSWER}\n`));
    expect(course.release).to.not.throw();
  });

  it('is looked for in real notebooks only: another one is refused by name', () => {
    course.write('notebooks/02-broken.ipynb', '{"cells": [');
    expect(course.release).to.throw('Expected notebooks/02-broken.ipynb to be a notebook');
    expect(course.written()).to.deep.equal([]);
  });
});
