import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { type Contents, readSubmission } from '../../lib/classroom/intake';
import { scratchFolder, zipOf } from './packages';

const KNOWN = ['01-sums/add', '01-sums/scale', '02-means/mean'];
const WANTED = { known: KNOWN, graded: KNOWN };

describe('taking in a submission', () => {
  const { path, write } = scratchFolder();

  const folder = (): Promise<Contents> => readSubmission(path(), WANTED);
  async function zip(bytes: Buffer | Promise<Buffer>): Promise<Contents> {
    writeFileSync(path('handed.zip'), await bytes);
    return readSubmission(path('handed.zip'), WANTED);
  }
  const texts = ({ files }: Contents): Record<string, string> =>
    Object.fromEntries(
      [...files].map(([id, file]) => [id, 'bytes' in file ? String(file.bytes) : file.problem]),
    );

  for (const prefix of ['', 'exercises/', 'my-course/', 'my-course/exercises/']) {
    it(`finds exercises below "${prefix}" in a folder and in a zip`, async () => {
      write(`${prefix}01-sums/add.ts`, 'one');
      write(`${prefix}02-means/mean.ts`, 'two');
      const expected = { '01-sums/add': 'one', '02-means/mean': 'two' };
      expect(texts(await folder())).to.deep.equal(expected);
      const names = ['01-sums/add.ts', '02-means/mean.ts'];
      const packed = names.map((name, i) => ({ name: prefix + name, text: ['one', 'two'][i] }));
      expect(texts(await zip(zipOf(packed)))).to.deep.equal(expected);
    });
  }

  it('reads the one zip in the folder of a learner, as learning platforms hand it out', async () => {
    writeFileSync(path('homework.zip'), await zipOf([{ name: '01-sums/add.ts', text: 'one' }]));
    write('comments.txt');
    expect(texts(await folder())).to.deep.equal({ '01-sums/add': 'one' });
  });

  it('takes a bare file for the one exercise of its name, as web forms hand files on', async () => {
    write('add.ts', 'one');
    write('mean.ts', 'two');
    write('other.ts');
    const { files, ignored } = await folder();
    expect([...files.keys()]).to.have.members(['01-sums/add', '02-means/mean']);
    expect(ignored.map(({ path: at }) => at)).to.deep.equal(['other.ts']);
  });

  it('takes no bare file where exercises lie in their folders, or where two have its name', async () => {
    write('add.ts', 'a draft');
    write('01-sums/add.ts', 'one');
    expect(texts(await folder())).to.deep.equal({ '01-sums/add': 'one' });
    const known = ['01-sums/mean', '02-means/mean'];
    write('alone/mean.ts');
    const { files } = await readSubmission(path('alone'), { known, graded: known });
    expect(files.size).to.equal(0);
  });

  it('reads backslashes of Windows programs as slashes', async () => {
    const { files } = await zip(zipOf([{ name: 'exercises\\01-sums\\add.ts' }]));
    expect([...files.keys()]).to.deep.equal(['01-sums/add']);
  });

  it('names everything else, with the reason', async () => {
    for (const file of [
      '01-sums/add.ts',
      '01-sums/add.test.ts',
      '01-sums/notes.md',
      '01-SUMS/scale.ts',
      'exercises/exercises.json',
      'test/exercises/01-sums/add.test.ts',
      'package.json',
      'tsconfig.json',
      '.mocharc.yml',
      '.github/workflows/grade.yml',
      'node_modules/chai/index.js',
    ]) {
      write(file);
    }
    const { reason, files, ignored } = await folder();
    expect(reason).to.equal('');
    expect([...files.keys()]).to.deep.equal(['01-sums/add']);
    expect(Object.fromEntries(ignored.map(({ path: at, why }) => [at, why]))).to.deep.equal({
      '.github/workflows/grade.yml': 'the course brings its own settings',
      '.mocharc.yml': 'the course brings its own settings',
      '01-SUMS/scale.ts': 'not spelt like the exercise 01-sums/scale',
      '01-sums/add.test.ts': 'the course brings its own tests',
      '01-sums/notes.md': 'not the file of an exercise',
      'exercises/exercises.json': 'the course brings its own settings',
      'node_modules/': 'made by a tool',
      'package.json': 'the course brings its own settings',
      'test/exercises/01-sums/add.test.ts': 'the course brings its own tests',
      'tsconfig.json': 'the course brings its own settings',
    });
  });

  it('reads past names of older encodings, and within folders that have such', async function () {
    write('01-sums/add.ts', 'one');
    const bytes = (name: string): Buffer =>
      Buffer.concat([Buffer.from(path('/')), Buffer.from(name, 'latin1')]);
    try {
      writeFileSync(bytes('\xdcbung.txt'), '');
      mkdirSync(bytes('\xe4'));
      writeFileSync(bytes('\xe4/\xf6.txt'), '');
    } catch {
      this.skip(); // this system knows UTF-8 alone
    }
    const { reason, files, ignored } = await folder();
    expect([reason, [...files.keys()]]).to.deep.equal(['', ['01-sums/add']]);
    expect(ignored.map((file) => file.path)).to.deep.equal(['\xdcbung.txt', '\xe4/\xf6.txt']);
  });

  it('asks for another name where a submission’s own is no text, instead of calling it unreadable', async () => {
    const read = readSubmission(path('\uFFFDnn'), WANTED).catch((error: Error) => error.message);
    expect(await read).to.contain('Its name is not UTF-8: rename it, then grade again.');
    const missing = readSubmission(path('ann'), WANTED).catch((error: Error) => error.message);
    expect(await missing).to.contain('Make it readable, then grade again.');
  });

  it('names many files of one folder together', async () => {
    for (let i = 0; i < 30; i++) write(`lib/file-${i}.ts`);
    write('01-sums/add.ts');
    expect((await folder()).ignored).to.deep.equal([
      { path: 'lib/ (30 files)', why: 'not the file of an exercise' },
    ]);
  });

  it('names no more than fits: few of many folders, and the beginning of a long path', async () => {
    write('01-sums/add.ts', 'one');
    for (let i = 0; i < 300; i++) write(`folder-${i}/notes.md`);
    write(`${'deep/'.repeat(30)}${'long'.repeat(50)}`);
    const { files, ignored } = await folder();
    expect([...files.keys()]).to.deep.equal(['01-sums/add']);
    expect(ignored).to.have.length(201);
    expect(ignored[0].path).to.have.length(200);
    expect(ignored[200].path).to.equal('… (101 more)');
  });

  it('never takes a solution for what was handed in', async () => {
    write('solutions/01-sums/add.ts', 'not theirs');
    expect((await folder()).files.size).to.equal(0);
  });

  it('ignores exercises that are not graded this time', async () => {
    write('01-sums/add.ts');
    write('02-means/mean.ts');
    const { files, ignored } = await readSubmission(path(), { known: KNOWN, graded: ['01-sums/add'] });
    expect([...files.keys()]).to.deep.equal(['01-sums/add']);
    expect(ignored).to.deep.equal([{ path: '02-means/mean.ts', why: 'not graded this time' }]);
  });

  it('says that a file is too large instead of reading it, and reads the others', async () => {
    write('01-sums/add.ts', 'x'.repeat(256 * 1024 + 1));
    write('01-sums/scale.ts', 'ok');
    expect(texts(await folder())).to.deep.equal({
      '01-sums/add': 'exercises/01-sums/add.ts has 262145 bytes; at most 262144 are read.',
      '01-sums/scale': 'ok',
    });
  });

  const rejections: [string, () => void, RegExp][] = [
    [
      'a link to a file',
      () => symlinkSync('/etc/passwd', path('01-sums', 'add.ts')),
      /"01-sums\/add.ts" is a link/,
    ],
    ['a link to nothing', () => symlinkSync('nowhere', path('notes.txt')), /"notes.txt" is a link/],
    ['a link to a folder', () => symlinkSync('/etc', path('exercises')), /"exercises" is a link/],
    ['a FIFO', () => spawnSync('mkfifo', [path('01-sums', 'add.ts')]), /is a FIFO/],
    ['two layouts at once', () => write('exercises/01-sums/scale.ts'), /01-sums\/scale is there twice/],
    ['names that clash', () => write('01-sums/SCALE.ts'), /are the same name on many computers/],
    [
      'folders without end',
      () => mkdirSync(path(...Array(40).fill('deep')), { recursive: true }),
      /folders deep/,
    ],
    ['a name with a line break', () => write('01-sums/a\nb.ts'), /control characters/],
  ];
  for (const [what, make, message] of rejections) {
    it(`rejects a folder with ${what}`, async () => {
      write('01-sums/scale.ts');
      make();
      const { reason, files } = await folder();
      expect(reason).to.match(message);
      expect(files.size).to.equal(0);
    });
  }

  it('rejects a device file', function () {
    if (spawnSync('mknod', [path('zero'), 'c', '1', '5']).status !== 0) this.skip(); // only root can make one
    return folder().then(({ reason }) => expect(reason).to.match(/"zero" is a device file/));
  });

  it('rejects exercises in several folders', async () => {
    write('ann/01-sums/add.ts');
    write('bob/01-sums/add.ts');
    expect((await folder()).reason).to.match(/several folders \("ann", "bob"\)/);
  });
});
