import { writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { type Contents, readSubmission } from '../../lib/classroom/intake';
import { repeated, scratchFolder, withRecords, zipOf } from './packages';

const KNOWN = ['01-sums/add', '01-sums/scale', '02-means/mean'];

describe('taking in a zip', () => {
  const { path } = scratchFolder();

  async function zip(bytes: Buffer | Promise<Buffer>): Promise<Contents> {
    writeFileSync(path('handed.zip'), await bytes);
    return readSubmission(path('handed.zip'), { known: KNOWN, graded: KNOWN });
  }

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
