import { expect } from 'chai';
import { closing, exercises, opening, title } from './laws/frame';
import { lessonOf } from './lesson';

const OPENING = '# 01 Title\n\nYou will be able to count. It takes 25 minutes. You need lesson 00.';
const CODE = { ts: 'f();' };

describe('frame laws', () => {
  it('asks for a title', () => {
    expect(title(lessonOf('## Not the top', CODE))).to.have.length(1);
    expect(title(lessonOf(OPENING, CODE))).to.eql([]);
  });

  it('names each part of the opening that is missing', () => {
    expect(opening(lessonOf('# 01 Title\n\nIt takes 25 minutes.', CODE, OPENING))).to.eql([
      'Before its first code cell it does not say what you will be able to do ("you will be able to").',
      'Before its first code cell it does not say what it needs ("you need").',
    ]);
  });

  it('takes a full opening', () => {
    expect(opening(lessonOf(OPENING, CODE))).to.eql([]);
  });

  it('names each closing heading that is missing', () => {
    expect(closing(lessonOf(CODE, '## Summary', '## Quiz', '## Next: loss'))).to.eql([
      'It has no heading "What would happen if".',
    ]);
  });

  it('asks for the order of the closing', () => {
    const headings = ['## Quiz', '## Summary', '## What would happen if …', '## Next: loss'];
    expect(closing(lessonOf(CODE, ...headings))).to.eql([
      'Its heading "Quiz" comes too early: the order is Summary, Quiz, What would happen if, Next.',
    ]);
  });

  it('asks for an exercise', () => {
    expect(exercises(lessonOf('No heading'))).to.have.length(1);
    expect(exercises(lessonOf('### Exercise: dense'))).to.eql([]);
  });
});
