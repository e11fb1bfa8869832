// What the whole released course must hold to: no answer in it, and nothing in it that leads nowhere.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { exercises, type Reference } from 'course/grading';
import { removeScratch } from '../../setup/scratch';
import { filesOf, relativeLinks, releasedTree, textOf } from './tree';

const ROOT = join(__dirname, '..', '..', '..');
const REGION = /\/\/ #region solution\n([\s\S]*?)\/\/ #endregion/g;
const ids = exercises().map(({ id }) => id);

/** The lines inside an exercise's regions that say something: long enough, and more than words. */
function answerLines(id: string): string[] {
  const solution = readFileSync(join(ROOT, 'solutions', `${id}.ts`), 'utf8');
  const lines = [...solution.matchAll(REGION)].flatMap(([, body]) => body.split('\n'));
  return lines
    .map((line) => line.trim())
    .filter((line) => /^(?!\/\/\?).{20,}$/.test(line) && /[^\w\s;]/.test(line));
}

describe('the released course', function () {
  this.timeout(60_000);
  let tree = '';
  let files: string[] = [];
  let packed: Record<string, Reference> = {};
  before(() => {
    tree = releasedTree();
    files = filesOf(tree);
    packed = JSON.parse(gunzipSync(readFileSync(join(tree, 'lib', 'reference.json.gz'))).toString());
  });
  after(removeScratch);

  it('shows no line of a solution, in no file, packed or not', () => {
    const lines = ids.flatMap(answerLines);
    expect(lines.length).to.be.greaterThan(ids.length);
    for (const path of files) {
      const text = textOf(tree, path);
      expect(
        lines.filter((line) => text.includes(line)),
        path,
      ).to.deep.equal([]);
    }
  });

  it('packs each function without types, comments and the names of its variables', () => {
    expect(Object.keys(packed)).to.have.members(ids);
    for (const [id, { code, stub }] of Object.entries(packed)) {
      expect(code, id).to.not.match(/\/\*|\/\/|: number|\n(?!$)|#region|TODO/);
      expect(stub, id).to.equal(textOf(tree, `exercises/${id}.ts`));
    }
  });

  it('has a stub and a public test for each exercise, and beside them only the manifest', () => {
    const below = (folder: string): string[] => files.filter((path) => path.startsWith(`${folder}/`));
    expect(below('exercises')).to.have.members([
      ...ids.map((id) => `exercises/${id}.ts`),
      'exercises/exercises.json',
    ]);
    expect(below('test')).to.have.members(ids.map((id) => `test/exercises/${id}.test.ts`));
    for (const id of ids)
      expect(textOf(tree, `exercises/${id}.ts`), id)
        .to.contain('TODO')
        .and.not.contain('#region');
  });

  it('has no solutions, no wrong answers, no other tests and nothing for authors and instructors', () => {
    const home =
      /^(?:solutions|bench|test\/(?!exercises\/)|scripts\/(?:release|test|gradescope|pretrain)\/)|\/wrong\/|^[A-Z]+\.md$/;
    expect(files.filter((path) => home.test(path))).to.deep.equal(['README.md']);
  });

  it('has no link that leads nowhere', () => {
    const texts = files.filter((path) => /\.(?:md|ipynb)$/.test(path));
    expect(texts).to.include.members(['README.md', 'data/README.md', 'notebooks/00-start-here.ipynb']);
    const links = texts.flatMap((path) => relativeLinks(textOf(tree, path)).map((link) => ({ path, link })));
    expect(links.length).to.be.greaterThan(20);
    const dead = links.filter(({ path, link }) => !existsSync(join(tree, dirname(path), decodeURI(link))));
    expect(dead).to.deep.equal([]);
  });

  it('has every file that its scripts start, and that those import', () => {
    const { scripts } = JSON.parse(textOf(tree, 'package.json')) as { scripts: Record<string, string> };
    for (const [name, command] of Object.entries(scripts))
      expect(files, name).to.include(/^node (scripts\/\S+)/.exec(command)?.[1]);
    for (const path of files.filter((file) => /^scripts\/.*\.[cm]js$/.test(file))) {
      for (const [, from] of textOf(tree, path).matchAll(/(?:from |import\()'(\.[^']+)'/g))
        expect(existsSync(join(tree, dirname(path), from)), `${path}: ${from}`).to.equal(true);
    }
  });

  it('starts in its workflow only scripts that are there', () => {
    const workflow = textOf(tree, '.github/workflows/check.yml');
    for (const [, script] of workflow.matchAll(/\bnode (scripts\/\S+)/g)) expect(files).to.include(script);
  });
});
