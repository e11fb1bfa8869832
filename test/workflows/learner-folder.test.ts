// A container's folder outlives images: nothing that a learner has written is ever lost or written over.
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { random } from 'course/core';
import { layOut } from '../../binder/learner-folder.mjs';

const FILES = {
  'notebooks/01.ipynb': 'lesson, first edition',
  'notebooks/quiz/01.json': 'quiz',
  'exercises/01/dense.ts': 'stub',
  'lib/index.ts': 'library',
  'package.json': '{}',
  'tsconfig.json': '{}',
  '.jupyter/config/a.json': '{}',
};

describe("a container's folder", () => {
  let top: string;
  let course: string;
  let folder: string;

  beforeEach(() => {
    top = realpathSync(mkdtempSync(join(tmpdir(), 'learner-folder-')));
    [course, folder] = [join(top, 'course'), join(top, 'home', 'course')];
    write(course, FILES);
  });
  afterEach(() => rmSync(top, { recursive: true }));

  function write(root: string, files: Record<string, string>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  }
  const text = (path: string): string => readFileSync(join(folder, path), 'utf8');

  it('begins with files to write into, and links to the rest', () => {
    expect(layOut(course, folder)).to.deep.equal([]);
    for (const path of Object.keys(FILES)) expect(text(path)).to.equal(FILES[path as keyof typeof FILES]);
    for (const path of ['notebooks', 'exercises', 'exercises/01/dense.ts', 'package.json'])
      expect(lstatSync(join(folder, path)).isSymbolicLink(), path).to.equal(false);
    expect(realpathSync(join(folder, 'lib'))).to.equal(join(course, 'lib'));
  });

  it('keeps work when a container is made anew', () => {
    layOut(course, folder);
    write(folder, { 'exercises/01/dense.ts': 'solved', '.course/progress.json': 'far', 'notes.md': 'mine' });
    expect(layOut(course, folder)).to.deep.equal([]);
    expect(text('exercises/01/dense.ts')).to.equal('solved');
    expect(text('.course/progress.json')).to.equal('far');
    expect(text('notes.md')).to.equal('mine');
  });

  it('brings what is newer where the learner changed nothing, and names what it leaves, once', () => {
    layOut(course, folder);
    write(folder, { 'exercises/01/dense.ts': 'solved' });
    write(course, {
      'exercises/01/dense.ts': 'stub, second edition',
      'notebooks/01.ipynb': 'lesson, second edition',
      'notebooks/02.ipynb': 'a new one',
    });
    expect(layOut(course, folder)).to.deep.equal(['exercises/01/dense.ts']);
    expect(text('exercises/01/dense.ts')).to.equal('solved');
    expect(text('notebooks/01.ipynb')).to.equal('lesson, second edition');
    expect(text('notebooks/02.ipynb')).to.equal('a new one');
    expect(layOut(course, folder)).to.deep.equal([]);
  });

  it('keeps every text that a learner wrote, over any course of editions and edits', () => {
    const next = random(20_261_129);
    const paths = ['notebooks/01.ipynb', 'exercises/01/dense.ts', 'exercises/01/relu.ts'];
    const written = new Map<string, string>();
    for (let round = 0; round < 60; round++) {
      const path = paths[next.integer(paths.length)];
      if (next.next() < 0.5) write(course, { [path]: `edition ${next.integer(4)}` });
      else {
        const words = `written in round ${round}`;
        write(folder, { [path]: words });
        written.set(path, words);
      }
      layOut(course, folder);
      for (const [mine, words] of written) expect(text(mine), `round ${round}`).to.equal(words);
    }
  });

  it('replaces the links of an earlier image, and nothing of the learner that has such a name', () => {
    write(folder, { 'data/mine.csv': '1' });
    layOut(course, folder);
    write(course, { 'data/digits.csv': '2' });
    const moved = join(top, 'newer');
    write(moved, { ...FILES, 'data/digits.csv': '2', 'lib/index.ts': 'newer library' });
    layOut(moved, folder);
    expect(text('lib/index.ts')).to.equal('newer library');
    expect(text('data/mine.csv')).to.equal('1');
  });
});
