import { expect } from 'chai';
import { learnerIds } from '../../lib/classroom/intake';

describe('ids of learners', () => {
  const idOf = (name: string, ...others: string[]): string =>
    learnerIds([name, ...others]).get(name) as string;

  it('are the names themselves where these are safe', () => {
    for (const name of ['ann', 'Ann_2', 'a.b-c', '4711']) expect(idOf(name)).to.equal(name);
  });

  for (const name of [
    '../../etc/passwd',
    '..',
    '.',
    '.hidden',
    '-rf',
    '',
    'a,b',
    'a\nb',
    'a\0b',
    'a"b',
    '=1+1',
    '<script>',
    'CON',
    'nul.txt',
    'ends.',
    'Zoë',
    '李',
    'x'.repeat(300),
  ]) {
    it(`are made safe for ${JSON.stringify(name.slice(0, 20))}`, () => {
      const id = idOf(name);
      expect(id)
        .to.match(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
        .and.not.to.contain('..');
      expect(id).not.to.equal(name);
    });
  }

  it('do not depend on who else is in the class', () => {
    expect(idOf('a,b', 'ann', 'a;b')).to.equal(idOf('a,b'));
  });

  it('differ for names that differ, also where A is taken for a', () => {
    const names = ['ann', 'Ann', 'ANN', 'a,b', 'a;b', 'a b', '李', '王'];
    const ids = [...learnerIds(names).values()].map((id) => id.toLowerCase());
    expect(new Set(ids).size).to.equal(names.length);
  });

  it('can not be taken by somebody who calls themselves like another one’s id', () => {
    const taken = idOf('a,b');
    const ids = learnerIds(['a,b', taken]);
    expect(ids.get(taken)).to.equal(taken);
    expect(ids.get('a,b')).not.to.equal(taken);
  });
});
