import { symlinkSync } from 'node:fs';
import { expect } from 'chai';
import { findSources, type Reading, type Source } from '../../lib/classroom/intake';
import { scratchFolder } from './packages';

const TOPICS = ['01-sums', '02-means'];

describe('finding submissions', () => {
  const { path, write } = scratchFolder();

  const find = (reading: Reading, ...names: string[]): Source[] =>
    findSources(names.length > 0 ? names.map((name) => path(name)) : [path()], TOPICS, reading);
  const found = (reading: Reading = 'auto', ...names: string[]): [string, string][] =>
    find(reading, ...names).map(({ learner, name }) => [learner, name]);

  it('takes a folder with exercises for one submission', () => {
    write('ann/01-sums/add.ts');
    write('bob/exercises/01-sums/add.ts');
    expect(found('auto', 'ann', 'bob')).to.deep.equal([
      ['ann', 'ann'],
      ['bob', 'bob'],
    ]);
  });

  it('takes a folder of such folders, and of zips, for a class', () => {
    write('ann/01-sums/add.ts');
    write('bob/my-course/exercises/01-sums/add.ts');
    write('carl/empty.txt');
    write('dora.zip');
    write('emil.ZIP');
    expect(found()).to.deep.equal(
      ['ann', 'bob', 'carl', 'dora.zip', 'emil.ZIP'].map((name) => [name.replace(/\.zip$/i, ''), name]),
    );
  });

  it('leaves out what belongs to no learner: ordinary files, hidden names, folders that tools make', () => {
    write('ann/01-sums/add.ts');
    write('bob/01-sums/add.ts');
    write('grades.csv');
    write('.cache/01-sums/add.ts');
    write('__MACOSX/x');
    expect(found().map(([learner]) => learner)).to.deep.equal(['ann', 'bob']);
  });

  it('keeps in the class what is no file at all, so that nobody disappears', () => {
    write('ann/01-sums/add.ts');
    symlinkSync('/nowhere', path('bob'));
    expect(found('class').map(([learner]) => learner)).to.deep.equal(['ann', 'bob']);
  });

  it('takes attempts within a learner’s folder for that learner’s', () => {
    write('ann/attempt-1/01-sums/add.ts');
    write('ann/attempt-10.zip');
    write('ann/attempt-2/01-sums/add.ts');
    write('bob/01-sums/add.ts');
    expect(find('class').map(({ learner, attempt }) => [learner, attempt])).to.deep.equal([
      ['ann', 1],
      ['ann', 10],
      ['ann', 2],
      ['bob', 0],
    ]);
  });

  it('reads the time from a name, and takes an address for a name', () => {
    write('ann@2026-12-01T1830Z.zip');
    write('bob@2026-12-01T18-30-59Z.zip');
    write('carl@uni.edu.zip');
    write('dora@2026-13-01T1830Z.zip');
    expect(find('class').map(({ learner, submittedAt }) => [learner, submittedAt])).to.deep.equal([
      ['ann', Date.UTC(2026, 11, 1, 18, 30)],
      ['bob', Date.UTC(2026, 11, 1, 18, 30, 59)],
      ['carl@uni.edu', undefined],
      ['dora@2026-13-01T1830Z', undefined], // there is no such month
    ]);
  });

  it('does as it is told where it could be either', () => {
    write('ann/notes.txt');
    write('bob/notes.txt');
    expect(() => find('auto')).to.throw(/Say what it is: --as class or --as submission\./);
    expect(found('class')).to.have.length(2);
    expect(found('submission')).to.have.length(1);
  });

  it('refuses a path that is not there, and one that is given twice', () => {
    write('ann/01-sums/add.ts');
    symlinkSync(path('ann'), path('same'));
    expect(() => find('auto', 'nobody')).to.throw(
      /Expected a folder or a zip in .*nobody, but there is nothing/,
    );
    expect(() => find('auto', 'ann', 'same')).to.throw(/is given twice\. Name each submission once\./);
  });
});
