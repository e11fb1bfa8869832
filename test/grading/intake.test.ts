import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { type Contents, readSubmission } from '../../lib/grading/intake';
import { repeated, scratchFolder, withRecords, zipOf } from './packages';

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

  it('names many files of one folder together', async () => {
    for (let i = 0; i < 30; i++) write(`lib/file-${i}.ts`);
    write('01-sums/add.ts');
    expect((await folder()).ignored).to.deep.equal([
      { path: 'lib/ (30 files)', why: 'not the file of an exercise' },
    ]);
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

  for (const count of [20_001, 100_001]) {
    it(`rejects a zip of ${count} files`, async () => {
      const many = repeated(await zipOf([{ name: '01-sums/add.ts' }]), count);
      expect((await zip(many)).reason).to.match(/more than 20000 files/);
    });
  }

  const bad: [string, string, RegExp][] = [
    ['that climbs out', '../01-sums/add.ts', /leads out of the package/],
    ['that climbs out later', '01-sums/../../add.ts', /leads out of the package/],
    ['that climbs out with backslashes', '..\\01-sums\\add.ts', /leads out of the package/],
    ['that is absolute', '/tmp/01-sums/add.ts', /is an absolute path/],
    ['that names a drive', 'C:\\01-sums\\add.ts', /is an absolute path/],
    ['with a NUL', '01-sums/add.ts\0.png', /control characters/],
  ];
  for (const [what, name, message] of bad) {
    it(`rejects a zip with a path ${what}`, async () => {
      const { reason, files } = await zip(zipOf([{ name: '01-sums/scale.ts' }, { name }]));
      expect(reason).to.match(message);
      expect(files.size).to.equal(0);
    });
  }

  it('rejects a zip with one name twice, and with names that clash', async () => {
    const twice = zipOf([{ name: '01-sums/add.ts' }, { name: '01-sums/add.ts', text: 'other' }]);
    expect((await zip(twice)).reason).to.match(/"01-sums\/add.ts" is in the package twice/);
    const clash = zipOf([{ name: '01-sums/add.ts' }, { name: '01-Sums/add.ts' }]);
    expect((await zip(clash)).reason).to.match(/are the same name/);
  });

  for (const [kind, mode] of [
    ['a link', 0o120777],
    ['a FIFO', 0o010644],
    ['a device file', 0o020644],
  ] as const) {
    it(`rejects a zip with ${kind}`, async () => {
      const entry = { name: '01-sums/add.ts', text: '/etc/passwd', mode };
      expect((await zip(zipOf([entry]))).reason).to.equal(
        `"01-sums/add.ts" is ${kind}. Hand in files and folders only.`,
      );
    });
  }

  it('rejects a zip that is encrypted', async () => {
    const locked = withRecords(await zipOf([{ name: '01-sums/add.ts', text: 'x' }]), (record) => {
      record.writeUInt16LE(record.readUInt16LE(8) | 1, 8);
    });
    expect((await zip(locked)).reason).to.match(/is encrypted/);
  });

  it('rejects a zip that would grow a thousandfold, without unpacking it', async () => {
    const bomb = zipOf([{ name: '01-sums/add.ts' }, { name: 'zeros', text: Buffer.alloc(16 * 2 ** 20) }]);
    expect((await zip(bomb)).reason).to.match(/would unpack to 16777216/);
  });

  it('rejects a zip whose list claims more than there can be', async () => {
    const liar = withRecords(await zipOf([{ name: 'a', text: 'x'.repeat(99) }]), (record) =>
      record.writeUInt32LE(0xffff_fff0, 24),
    );
    expect((await zip(liar)).reason).to.match(/would unpack to 4294967280/);
  });

  it('rejects a file that is larger or other than its zip claims', async () => {
    const packed = await zipOf([{ name: '01-sums/add.ts', text: 'x'.repeat(500_000) }]);
    const small = withRecords(packed, (record) => record.writeUInt32LE(10, 24));
    expect((await zip(small)).reason).to.match(/damaged/);
    const other = withRecords(await zipOf([{ name: '01-sums/add.ts', text: 'x' }]), (record) =>
      record.writeUInt32LE(1, 16),
    );
    expect((await zip(other)).reason).to.match(/"01-sums\/add.ts" is damaged/);
  });

  it('rejects what is no zip, and the first half of one', async () => {
    expect((await zip(Buffer.from('hello'))).reason).to.match(/damaged or is none/);
    expect((await zip(Buffer.alloc(0))).reason).to.match(/damaged or is none/);
    const whole = await zipOf([{ name: '01-sums/add.ts', text: 'x'.repeat(1000) }]);
    expect((await zip(whole.subarray(0, whole.length / 2))).reason).to.match(/damaged or is none/);
  });
});
