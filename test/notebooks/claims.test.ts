// Every "because" has its control: the table of claims against the lessons and the tests that it names.
import { expect } from 'chai';
import { type Claim, claimProblems, readClaims } from './claims';
import { lessonOf, lessons } from './lesson';

describe('the table of claims', () => {
  const claims = readClaims();

  for (const lesson of lessons()) {
    it(`has every claim of lesson ${lesson.name}, each with its control`, () => {
      expect(claimProblems(lesson, claims).join('\n')).to.equal('');
    });
  }

  it('is sorted by lesson and speaks of lessons that there are', function () {
    if (process.env.COURSE_NOTEBOOKS) this.skip();
    const names = claims.map(({ lesson }) => lesson);
    expect(names).to.deep.equal([...names].sort());
    expect(lessons().map(({ name }) => name)).to.include.members(names);
  });
});

describe('the law of claims', () => {
  const test = 'test/notebooks/claims.test.ts';
  const title = 'takes a lesson whose sentences are all there';
  const claim = (sentence: string): Claim => ({
    ...{ lesson: '99-fixture', kind: 'claim', sentence },
    ...{ control: 'The same without it.', test, title },
  });
  const lesson = lessonOf(
    'Because it stands above the imports, it is not asked for.',
    { ts: 'f();' },
    'It learns, because it is **told** what is right. It is large.',
    '## Summary\n\n1. Being told helps. A [loss](a.md) is a number.\n\n## Quiz\n\n1. Not this.',
  );
  const cause = claim('It learns, because it is **told** what is right.');
  const line = claim('Being told helps.');
  const definition: Claim = { ...line, kind: 'definition', sentence: 'A loss is a number.' };
  const { control: _, test: __, title: ___, ...word } = definition;
  const all = [cause, line, word];

  it('takes a lesson whose sentences are all there', () => {
    expect(claimProblems(lesson, all)).to.deep.equal([]);
  });

  it('asks for each cause and for each part of a line of the summary', () => {
    expect(claimProblems(lesson, [line])).to.deep.equal([
      'A sentence that gives a cause is not in notebooks/claims.json: "It learns, because it is told what is right.". ' +
        'Enter it with its control, or as a definition.',
      'A line of the summary is not in notebooks/claims.json: "A loss is a number.". ' +
        'Enter it with its control, or as a definition.',
    ]);
  });

  const faults: [string, Claim, RegExp][] = [
    ['that the lesson does not say', claim('It forgets.'), /^"It forgets\." does not stand in the lesson/],
    ['that stands there already', line, /stands twice in the table/],
    ['without a control', { ...claim('It is large.'), control: '' }, /is a claim without "control"/],
    ['whose test does not exist', { ...claim('It is large.'), test: 'test/no.test.ts' }, /does not exist/],
    ['whose title nobody wrote', { ...claim('It is large.'), title: 'no' }, /has no it\('no', …\)/],
    ['that is a definition with a test', { ...definition, sentence: 'It is large.' }, /Leave it out/],
  ];
  for (const [what, entry, sentence] of faults) {
    it(`refuses an entry ${what}`, () => {
      const [problem] = claimProblems(lesson, [...all, entry]);
      expect(problem).to.match(sentence);
    });
  }
});
