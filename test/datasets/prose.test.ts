import { expect } from 'chai';
import { AUSTEN, HELD_OUT, loadAusten, loadProse, loadText, plainProse } from 'course/datasets';

describe('plain prose', () => {
  const cases: [what: string, text: string, plain: string][] = [
    ['curly quotes', '\u201cIt\u2019s \u2018so\u2019,\u201d', "\"It's 'so',\""],
    ['dashes', 'one\u2014two \u2013 three', 'one--two - three'],
    ['marks that are set, not said', '_very_ [1] *A & B*', 'very 1 A B'],
    ['wrapped lines', 'one\ntwo\nthree', 'one two three'],
    ['paragraphs', 'one\ntwo\n\n\n  three\n \nfour', 'one two\nthree\nfour'],
    ['line ends of other systems', 'one\r\n\r\ntwo\rthree', 'one\ntwo three'],
    ['runs of spaces', ' a  b\t\u00a0 c ', 'a b c'],
  ];
  for (const [what, text, plain] of cases) {
    it(`rewrites ${what}`, () => expect(plainProse(text)).to.equal(plain));
  }

  for (const name of [...AUSTEN, 'moby-dick']) {
    it(`leaves of ${name} no word out and no typography in`, () => {
      const [raw, plain] = [loadText(name), loadProse(name)];
      const letters = (text: string) => text.replace(/[^A-Za-z0-9]/g, '').length;
      expect(letters(plain)).to.equal(letters(raw));
      expect(plain).to.not.match(/[\u2013\u2014\u2018\u2019\u201c\u201d_*[\]&]| {2}|\n\n/);
    });
  }

  it('holds one novel out of the training text', () => {
    const { training, heldOut } = loadAusten();
    expect(heldOut).to.equal(loadProse(HELD_OUT));
    expect(training).to.not.include(heldOut.slice(200, 400));
    expect(training.length).to.equal(
      AUSTEN.filter((name) => name !== HELD_OUT).reduce((sum, name) => sum + loadProse(name).length + 1, -1),
    );
  });
});
