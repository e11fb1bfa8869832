import { expect } from 'chai';
import { WRITERS } from 'course/classroom';
import { golden, isRewriting, rewriteGolden, written } from './golden-files';

describe('the golden files of the writers', () => {
  for (const writer of WRITERS) {
    it(`are what ${writer.name} writes`, () => {
      if (isRewriting()) rewriteGolden(writer);
      const [kept, now] = [golden(writer.name), written(writer)];
      expect([...now.keys()].sort(), 'the files').to.deep.equal([...kept.keys()].sort());
      for (const [path, text] of now) expect(text, path).to.equal(kept.get(path));
    });

    it(`are the same bytes however often ${writer.name} writes`, () => {
      expect([...written(writer)]).to.deep.equal([...written(writer)]);
    });
  }

  it('are never written in CI', () => {
    const before = process.env.CI;
    process.env.CI = '1';
    try {
      expect(() => rewriteGolden(WRITERS[0])).to.throw('never in CI');
    } finally {
      if (before === undefined) delete process.env.CI;
      else process.env.CI = before;
    }
  });
});
