// The glossary: each word once, met where it says, linked where it is met, and used in its one sense.
import { expect } from 'chai';
import { anchorOf, linkProblems, readGlossary, senseProblems } from './glossary';
import { lessonOf, lessons } from './lesson';

describe('the glossary', () => {
  const entries = readGlossary();

  it('has each word once, in the order of the alphabet, with a meaning and a lesson', () => {
    const words = entries.map(({ word }) => word.toLowerCase());
    expect(words).to.deep.equal([...new Set(words)].sort());
    for (const { word, meaning, lesson } of entries) {
      expect(meaning.length, word).to.be.above(30);
      expect(lesson, word).to.match(/^\d\d-/);
    }
  });

  for (const lesson of lessons()) {
    it(`is linked from lesson ${lesson.name} where its words are met`, () => {
      expect(linkProblems(lesson, entries).join('\n')).to.equal('');
    });

    it(`is kept to by lesson ${lesson.name}: no word in two senses`, () => {
      expect(senseProblems(lesson).join('\n')).to.equal('');
    });
  }
});

describe('the law of the glossary', () => {
  const entries = [{ word: 'learning rate', meaning: 'How far.', lesson: '99-fixture' }];
  const link = `[learning rate](glossary.md#${anchorOf('learning rate')})`;
  const problems = (...prose: string[]) => linkProblems(lessonOf('# Title', ...prose), entries);

  it('takes one link at the first use', () => {
    expect(problems(`## Learning rate\n\nThe ${link} is small. A learning rate.`)).to.deep.equal([]);
  });

  it('refuses a word that is not linked, linked late, linked twice or unknown', () => {
    expect(problems('No word.')[0]).to.contain('is met here first');
    expect(problems(`A learning rate. The ${link}.`)[0]).to.contain('after its first use');
    expect(problems(`The ${link}.`, link)[0]).to.contain('twice');
    expect(problems(`The ${link} and [b](glossary.md#b).`)[0]).to.contain('not in the glossary');
  });

  const wrong: [string, string][] = [
    ['In attention the four heads look back.', 'attention head'],
    ['It runs 18 kernels.', 'operations'],
    ['The levels have a step of a seventh.', 'spacing'],
    ['It scores 97 %.', 'accuracy'],
  ];
  for (const [text, instead] of wrong) {
    it(`refuses "${text}"`, () => {
      expect(senseProblems(lessonOf(text)).join()).to.contain(instead);
    });
  }

  it('takes words in their sense', () => {
    const text = 'An attention head, its kernel (`kernel1`), 18 operations, a step of training, ten scores.';
    expect(senseProblems(lessonOf(text))).to.deep.equal([]);
  });
});
