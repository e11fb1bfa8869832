import { expect } from 'chai';
import { asksBeforeAnswering, hintAtHand, importsFirst, proseBeforeCode } from './laws/order';
import { lessonOf } from './lesson';

const IMPORT = { ts: "import { random } from 'course/core';" };

describe('order laws', () => {
  it('refuses code that follows code', () => {
    expect(proseBeforeCode(lessonOf('why', { ts: '1;' }, { ts: '2;' }))).to.eql([
      'Cell 3 is code without a Markdown cell before it that says why.',
    ]);
  });

  it('refuses a first cell that does more than import', () => {
    const lesson = lessonOf('why', { ts: `${IMPORT.ts}\nconst x = 1;` });
    expect(importsFirst(lesson)).to.eql(['Cell 2, the first code cell, holds more than imports.']);
  });

  it('refuses an import further down', () => {
    expect(importsFirst(lessonOf('why', IMPORT, 'why', IMPORT))).to.eql([
      'Cell 4 imports: move the import to the first code cell.',
    ]);
  });

  it('takes imports first and code later', () => {
    expect(importsFirst(lessonOf('why', IMPORT, 'why', { ts: 'random(1);' }))).to.eql([]);
  });

  it('refuses a check without hints at hand', () => {
    const check = { ts: "await check('01-sums/add');" };
    expect(hintAtHand(lessonOf('why', IMPORT, 'why', check))).to.eql([
      'Cell 2 does not import hint, which the card of a check tells the reader to run.',
    ]);
    const hint = { ts: "import { check, hint } from 'course/notebook';" };
    expect(hintAtHand(lessonOf('why', hint, 'why', check))).to.eql([]);
  });

  it('refuses an answer without a question, a question without an answer, and both in one cell', () => {
    const [ask, tell] = [{ ts: "predict('a', null, {});" }, { ts: "reveal('a', 1);" }];
    expect(asksBeforeAnswering(lessonOf(ask, tell))).to.eql([]);
    expect(asksBeforeAnswering(lessonOf(tell))[0]).to.contain('which no earlier cell asks for');
    expect(asksBeforeAnswering(lessonOf(ask))[0]).to.contain('which no later cell reveals');
    expect(asksBeforeAnswering(lessonOf({ ts: `${ask.ts}\n${tell.ts}` }))).to.have.length(2);
  });
});
