// Updates of a clone, in every state in which learners leave one.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { updateCourse } from '../../../lib/cli/update';
import { codeCells, courseFiles, type Files, lessonIn, put, source } from './files';
import { EXERCISE, LESSON } from './learner';
import { notebookFaults } from './result';
import { backups, git, read, scratchRemote, tryGit, write } from './scratch';

const GUESS = "predict('01-forward-pass/flops', 41777, {";

/** The course with another question in the cell that asks for a guess, and with a cell and a file more. */
function newer(files: Files = courseFiles()): Files {
  const lesson = lessonIn(files, LESSON);
  for (const cell of codeCells(lesson))
    cell.source = source(cell).replace('How many FLOPs', 'How many operations');
  lesson.cells.push({ cell_type: 'markdown', id: 'md-00000001', metadata: {}, source: ['A new text.'] });
  put(files, LESSON, lesson);
  return files.set('lib/plots/dial.ts', '// a dial\n');
}

/** The learner's lesson with a guess, and with outputs. */
function guessed(files: Files = courseFiles()): Files {
  const lesson = lessonIn(files, LESSON);
  for (const cell of codeCells(lesson)) {
    cell.source = source(cell).replace("predict('01-forward-pass/flops', null, {", GUESS);
    cell.execution_count = 3;
    cell.outputs = [{ output_type: 'stream', name: 'stdout', text: ['ran\n'] }];
  }
  put(files, LESSON, lesson);
  return new Map([[LESSON, String(files.get(LESSON))]]);
}

describe('an update of a clone', function () {
  this.timeout(60_000);
  const remote = scratchRemote();
  let clone = '';
  beforeEach(() => {
    clone = remote.clone();
  });

  const update = (from?: string) => updateCourse({ root: clone, from, stub: () => undefined });
  const at = (path: string): string => readFileSync(join(clone, path), 'utf8');
  const head = (): string => git(clone, 'rev-parse', 'HEAD').trim();
  const newest = (): string => git(remote.path('course'), 'rev-parse', 'HEAD').trim();
  const changed = (): string[] =>
    git(clone, 'status', '--porcelain')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.replace(/^(..) /, '$1:'));
  const expectJoined = (): void => {
    expect(at(LESSON)).to.contain(GUESS).and.to.contain('How many operations').and.to.contain('A new text.');
    expect(notebookFaults(read(clone))).to.deep.equal([]);
    expect(at('lib/plots/dial.ts')).to.equal('// a dial\n');
  };

  it('has nothing to do where the course has not changed', async () => {
    write(clone, guessed());
    const { state, notes } = await update();
    expect([state, notes]).to.deep.equal(['current', []]);
    expect(at(LESSON)).to.equal(guessed().get(LESSON));
  });

  it('takes everything over where the learner has changed nothing', async () => {
    remote.publish(newer());
    expect((await update()).state).to.equal('updated');
    expect([head(), changed()]).to.deep.equal([newest(), []]);
    expect(read(clone)).to.deep.equal(remote.published());
  });

  it('joins a guess and outputs with a question that was reworded, where git pull stops', async () => {
    remote.publish(newer());
    write(clone, guessed());
    expect(tryGit(clone, 'pull').said).to.contain('would be overwritten');
    const { notes, backup } = await update();
    expectJoined();
    expect(notes).to.deep.equal([{ path: LESSON, outcome: 'joined' }]);
    expect([head(), changed()]).to.deep.equal([newest(), [` M:${LESSON}`]]);
    expect(readFileSync(join(clone, String(backup), 'yours', LESSON), 'utf8')).to.equal(
      guessed().get(LESSON),
    );
    expect(tryGit(clone, 'pull').status).to.equal(0);
  });

  it('keeps the outputs of cells that have not changed', async () => {
    remote.publish(newer());
    write(clone, guessed());
    await update();
    const ran = codeCells(lessonIn(read(clone), LESSON)).filter(
      ({ outputs }) => (outputs as unknown[]).length > 0,
    );
    expect(ran.length).to.equal(codeCells(lessonIn(courseFiles(), LESSON)).length - 1);
  });

  it('ends a merge that met a guess', async () => {
    remote.publish(newer());
    write(clone, new Map([[LESSON, String(guessed().get(LESSON))]]));
    git(clone, 'commit', '--quiet', '-am', 'My guess');
    expect(tryGit(clone, 'pull', '--no-rebase').status).to.not.equal(0);
    expect(at(LESSON)).to.contain('<<<<<<<');
    await update();
    expectJoined();
    expect(changed()).to.deep.equal([]);
    expect(tryGit(clone, 'merge', 'origin/main').said).to.contain('Already up to date');
  });

  it('mends what a stash left', async () => {
    write(clone, guessed());
    git(clone, 'stash');
    remote.publish(newer());
    git(clone, 'pull', '--quiet');
    expect(tryGit(clone, 'stash', 'pop').status).to.not.equal(0);
    await update();
    expectJoined();
    expect([head(), changed()]).to.deep.equal([newest(), [` M:${LESSON}`]]);
  });

  it('merges commits of the learner’s own, so that they can be pushed on', async () => {
    write(clone, guessed());
    git(clone, 'commit', '--quiet', '-am', 'My guess');
    const own = head();
    write(clone, new Map([[EXERCISE, 'export const dense = 1; // not committed\n']]));
    remote.publish(newer());
    await update();
    expectJoined();
    expect(git(clone, 'log', '-1', '--format=%P').trim()).to.equal(`${own} ${newest()}`);
    expect(changed()).to.deep.equal([` M:${EXERCISE}`]);
  });

  it('goes on from staged changes, new files and a detached HEAD', async () => {
    write(clone, new Map([...guessed(), ['mine.md', 'mine\n']]));
    git(clone, 'add', '-A');
    git(clone, 'checkout', '--quiet', '--detach');
    remote.publish(newer());
    await update();
    expectJoined();
    expect([head(), changed()]).to.deep.equal([newest(), [` M:${LESSON}`, '??:mine.md']]);
  });

  it('keeps everything as it was under a name of its own', async () => {
    write(clone, new Map([...guessed(), [EXERCISE, 'mine\n']]));
    git(clone, 'add', EXERCISE);
    remote.publish(newer());
    await update();
    const kept = git(clone, 'for-each-ref', '--format=%(refname)', 'refs/course').trim();
    expect(git(clone, 'show', `${kept}:${EXERCISE}`)).to.equal('mine\n');
    expect(git(clone, 'show', `${kept}:${LESSON}`)).to.contain(GUESS);
  });

  it('puts the new notebook in place and the learner’s beside it where both rewrote a cell', async () => {
    const files = newer();
    files.set(LESSON, String(files.get(LESSON)).replace('One penguin', 'A single penguin'));
    remote.publish(files);
    const mine = String(courseFiles().get(LESSON)).replace('One penguin', 'My penguin');
    write(clone, new Map([[LESSON, mine]]));
    const { notes } = await update();
    const [{ outcome, other, conflicts }] = notes;
    expect([outcome, conflicts]).to.deep.equal(['beside', 1]);
    expect(other).to.match(/^notebooks\/01-forward-pass\.yours-\d{4}-\d\d-\d\d\.ipynb$/);
    expect(JSON.parse(at(String(other)))).to.deep.equal(JSON.parse(mine));
    expect(at(LESSON)).to.contain('A single penguin').and.not.to.contain('My penguin');
  });

  it('leaves a changed file of the course alone, and takes the new one where that has changed too', async () => {
    const edited = new Map([
      ['lib/plots/slider.ts', '// mine\n'],
      ['README.md', 'mine\n'],
    ]);
    write(clone, edited);
    remote.publish(new Map([...newer(), ['README.md', 'new\n']]));
    const { notes } = await update();
    expect(at('lib/plots/slider.ts')).to.equal('// mine\n');
    expect(at('README.md')).to.equal('new\n');
    expect(notes.map(({ path, outcome }) => [path, outcome])).to.deep.equal([['README.md', 'beside']]);
    expect(backups(clone).get('yours/README.md')).to.equal('mine\n');
  });

  it('moves a file away that stands where a folder comes', async () => {
    write(
      clone,
      new Map([
        ['lib/plots/dial.ts/mine.md', 'mine\n'],
        ['images', 'mine too\n'],
      ]),
    );
    remote.publish(new Map([...newer(), ['images/new.svg', '<svg/>']]));
    await update();
    expect(at('images/new.svg')).to.equal('<svg/>');
    expect(backups(clone).get('aside/images')).to.equal('mine too\n');
    expect(backups(clone).get('aside/lib/plots/dial.ts/mine.md')).to.equal('mine\n');
  });

  const refusals: [string, RegExp, () => void][] = [
    ['there is no remote', /no remote .* --from PATH/, () => void git(clone, 'remote', 'remove', 'origin')],
    [
      'the remote is away',
      /could not fetch .* nothing has changed/,
      () => rmSync(remote.path('course'), { recursive: true }),
    ],
    ['a rebase stands half done', /git rebase stands half done.*--abort/, rebase],
    ['the remote holds no course', /holds none/, () => remote.publish(new Map(), ['package.json'])],
    [
      'git does not look at the clone',
      /git does not look at it/,
      () => writeFileSync(join(clone, '.git', 'config'), '[broken'),
    ],
  ];
  function rebase(): void {
    write(clone, guessed());
    git(clone, 'commit', '--quiet', '-am', 'My guess');
    remote.publish(newer());
    tryGit(clone, 'pull', '--rebase');
  }
  for (const [state, sentence, bring] of refusals) {
    it(`says in a sentence what to do where ${state}, and changes nothing`, async () => {
      bring();
      const before = read(clone);
      const error = await update().then(
        () => undefined,
        (reason: Error) => reason,
      );
      expect(error?.message).to.match(sentence);
      expect(read(clone)).to.deep.equal(before);
    });
  }
});
