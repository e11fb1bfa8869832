import { expect } from 'chai';
import { watchSteps } from 'course/notebook';
import { scratchFolder } from './scratch';

describe('watchSteps', () => {
  const { capture } = scratchFolder();

  it('hands a training its number of steps and a hook that returns nothing', () => {
    const watched = watchSteps(['one', 'two'], 2, 'Two trainings')('one');
    expect(Object.keys(watched)).to.have.members(['numSteps', 'onStep']);
    expect(watched.numSteps).to.equal(2);
    expect((watched.onStep as (report: object) => unknown)({ step: 1, loss: 3 })).to.equal(undefined);
  });

  it('says where each line starts and ends, once the last training is over', () => {
    const watch = watchSteps(['full', 'head'], 2, 'Two trainings');
    const run = (name: string, losses: number[]) => {
      for (const [i, loss] of losses.entries()) watch(name).onStep({ step: i + 1, loss });
    };
    expect(capture(() => run('full', [4, 3]))).to.equal('');
    const said = capture(() => run('head', [4.5, 4.25]));
    expect(said).to.include('The loss of full goes from 4.00 to 3.00.');
    expect(said).to.include('The loss of head goes from 4.50 to 4.25.');
  });
});
