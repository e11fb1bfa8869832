import { expect } from 'chai';
import { sourcedNumbers } from './laws/numbers';
import { lessonOf } from './lesson';

/** The numbers that the law names in a lesson whose only code cell, the second cell, shows `output`. */
function unsourced(prose: string, { output = '', code = 'f();', data = '' } = {}): string[] {
  const lesson = lessonOf('Before.', { ts: code }, prose);
  return sourcedNumbers(lesson, { outputs: new Map([[2, output]]), data }).map((problem) =>
    problem.replace(/^Cell 3 says (.*), which no output.*$/, '$1'),
  );
}

describe('law of sourced numbers', () => {
  it('names the cell, the number and what to do', () => {
    const [problem] = sourcedNumbers(lessonOf('We reach 0.97.'), { outputs: new Map(), data: '' });
    expect(problem).to.match(/^Cell 1 says 0\.97, which no output above it, .*: print it/);
  });

  it('takes a number that an output above shows, rounded as it is written', () => {
    expect(unsourced('We reach 0.97, that is 97% or 96.6%.', { output: 'accuracy: 0.9661' })).to.eql([]);
    expect(unsourced('We reach 0.96.', { output: 'accuracy: 0.9661' })).to.eql(['0.96']);
  });

  it('refuses a number that only an output below shows', () => {
    const lesson = lessonOf('It will be 0.97.', { ts: 'f();' });
    const problems = sourcedNumbers(lesson, { outputs: new Map([[2, '0.97']]), data: '' });
    expect(problems).to.have.length(1);
  });

  it('reads thousands with commas', () => {
    expect(unsourced('It has 101,770 parameters.', { output: '101770' })).to.eql([]);
    expect(unsourced('It has 101,771 parameters.', { output: '101770' })).to.eql(['101,771']);
  });

  it('lets small whole numbers, years and names stand', () => {
    expect(
      unsourced('In 2017, 10 classes of `float32` in [3](../a-123.ts), `exercises/0123/dense.ts`.'),
    ).to.eql([]);
  });

  it('takes numbers of the code above and of the cell that is introduced', () => {
    expect(unsourced('Logits of 1000.', { code: 'softmax([1000]);' })).to.eql([]);
    const lesson = lessonOf('Now logits of 1000:', { ts: 'softmax([1_000]);' });
    expect(sourcedNumbers(lesson, { outputs: new Map(), data: '' })).to.eql([]);
  });

  it('takes numbers of the data', () => {
    expect(unsourced('There are 344 penguins.', { data: '"rows": 344,' })).to.eql([]);
  });

  it('takes both sides of a sum that is right, and neither side of one that is wrong', () => {
    expect(unsourced('So `784 × 128 + 128 = 100,480` weights.')).to.eql([]);
    expect(unsourced('So (784 + 1) * 128 = 100,480 weights.')).to.eql([]);
    expect(unsourced('So 784 × 128 + 128 = 100,481 weights.')).to.eql(['784', '128', '128', '100,481']);
  });

  it('takes a paragraph with a citation, and only that paragraph', () => {
    expect(unsourced('It took 152.4 ms ([source](https://example.org/a)).\n\nAnd 637.3 ms.')).to.eql([
      '637.3',
    ]);
  });

  it('lets a number be round when the prose says so', () => {
    expect(unsourced('About 1,800 images.', { output: '1797' })).to.eql([]);
    expect(unsourced('1,800 images.', { output: '1797' })).to.eql(['1,800']);
  });

  it('leaves the made-up numbers of quiz and questions alone, until the next section', () => {
    const quiz = lessonOf('## Quiz\n\nA: 777', 'B: 888', '## Next\n\nIt has 999 rows.');
    const problems = sourcedNumbers(quiz, { outputs: new Map(), data: '' });
    expect(problems).to.have.length(1);
    expect(problems[0]).to.contain('999');
  });

  it('takes a citation for its own sentence, list item or row only, where figures come from outside', () => {
    const cited = '([source](https://example.org/a))';
    expect(unsourced(`It took 152.4 ms ${cited}. Ours took 9.81 ms.`)).to.eql(['9.81']);
    expect(unsourced(`- 152.4 ms ${cited}\n- 9.81 ms`)).to.eql(['9.81']);
    expect(unsourced(`| a | 152.4 | ${cited} |\n| b | 9.81 | |`)).to.eql(['9.81']);
  });

  it('takes a citation for the whole paragraph in the lessons before', () => {
    const early = {
      ...lessonOf('It took 152.4 ms ([a](https://example.org)). Ours took 9.81 ms.'),
      name: '03-x',
    };
    expect(sourcedNumbers(early, { outputs: new Map(), data: '' })).to.eql([]);
  });

  it('asks for a source of a small number that says how much', () => {
    expect(unsourced('It is 60 % of the energy, 64 days, $5 or 4 times as much.')).to.eql([
      '60 %',
      '64',
      '5',
      '4',
    ]);
    expect(unsourced('It is 60 % of the energy in 64 days.', { output: 'share 0.6, days: 64' })).to.eql([]);
  });

  it('leaves small numbers that only count or name, and the time of the lesson, alone', () => {
    expect(unsourced('- **Time:** 30 minutes.\n\nThe 3 layers of lesson 05 in 20 epochs.')).to.eql([]);
  });

  it('reads millions and billions', () => {
    expect(unsourced('There were 109 million requests.', { output: '109,083,000' })).to.eql([]);
    expect(unsourced('There were 1.1 billion.', { output: '1,083,000,000' })).to.eql([]);
    expect(unsourced('There were 108 million requests.', { output: '109,083,000' })).to.eql(['108']);
  });
});
