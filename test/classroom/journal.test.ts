import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { readJournal, startJournal } from '../../lib/classroom/batch/journal';
import { scratchFolder } from './packages';

describe('the journal of a batch', function () {
  this.timeout(60_000); // dozens of processes, on a machine that may be busy
  const { path: at, write } = scratchFolder();
  const path = (): string => at('x.journal');

  it('gives back what was added, wherever it is cut off', async () => {
    const journal = await startJournal<string>(path(), { format: 'f' });
    await Promise.all(['a', 'ö\n', 'c'].map((value, i) => journal.add({ key: String(i), value })));
    await journal.close();
    const bytes = readFileSync(path());
    const all = ['a', 'ö\n', 'c'];
    for (let cut = 0; cut <= bytes.length; cut++) {
      writeFileSync(path(), bytes.subarray(0, cut));
      const { header, entries, whole } = readJournal<string>(path());
      expect(entries.map(({ value }) => value)).to.deep.equal(all.slice(0, entries.length));
      expect(header !== undefined).to.equal(bytes.subarray(0, cut).includes(0x0a));
      expect(whole).to.be.at.most(cut);
    }
    expect(readJournal(path()).entries).to.have.length(3);
  });

  it('refuses a line that is damaged in the middle', () => {
    write('x.journal', '{"format":"f"}\n{"key":"1","va\n{"key":"2","value":2}\n');
    expect(() => readJournal(path())).to.throw(/line 2, is damaged, and lines follow it\. .*--force/);
  });
});
