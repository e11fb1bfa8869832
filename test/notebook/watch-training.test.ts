// The chart of a training: what it says in words, when it is finished, and what the kernel gets to see.
import { expect } from 'chai';
import { type EpochLosses, watchTraining } from 'course/notebook';
import { lintSpec, type Spec } from 'course/plots';
import { runCells } from './kernel';
import { scratchFolder } from './scratch';

const LOSSES: EpochLosses[] = [
  { epoch: 1, loss: 2, validationLoss: 2.1 },
  { epoch: 2, loss: 1, validationLoss: 0.9 },
  { epoch: 3, loss: 0.5, validationLoss: 1.25 },
];

describe('watchTraining', () => {
  const { capture } = scratchFolder();

  it('hands fit its number of epochs and a hook, and nothing else', () => {
    const watched = watchTraining(7, 'Seven epochs');
    expect(watched.numEpochs).to.equal(7);
    expect(Object.keys(watched)).to.have.members(['numEpochs', 'onEpoch']);
  });

  it('returns nothing from the hook: false would end the training', () => {
    const { onEpoch } = watchTraining(3, 'Three epochs');
    expect((onEpoch as (losses: EpochLosses) => unknown)(LOSSES[0])).to.equal(undefined);
  });

  it('says where each line starts, ends and is lowest, once the last epoch is over', () => {
    const { onEpoch } = watchTraining(3, 'Three epochs');
    expect(capture(() => LOSSES.slice(0, 2).forEach(onEpoch))).to.equal('');
    const said = capture(() => onEpoch(LOSSES[2]));
    expect(said).to.include('The training loss goes from 2.00 to 0.50, lowest in epoch 3.');
    expect(said).to.include('The validation loss goes from 2.10 to 1.25, lowest in epoch 2.');
  });

  it('draws one line where there is no validation', () => {
    const { onEpoch } = watchTraining(1, 'One epoch');
    const said = capture(() => onEpoch({ epoch: 1, loss: 0.75 }));
    expect(said).to.include('The training loss goes from 0.75 to 0.75');
    expect(said).not.to.include('validation');
  });
});

describe('watchTraining in the real kernel', () => {
  it('ends as a chart of all points, with a title and a note', function () {
    this.timeout(60_000);
    const { outputs } = runCells([
      `import { watchTraining } from 'course/notebook';`,
      `const { onEpoch } = watchTraining(3, 'Three epochs'); ${JSON.stringify(LOSSES)}.forEach(onEpoch);`,
    ]);
    const [{ data }] = outputs[1];
    const spec = data['application/vnd.vegalite.v5+json'];
    expect(lintSpec(spec as unknown as Spec)).to.deep.equal([]);
    expect(spec.title).to.deep.include({ text: 'Three epochs', subtitle: '3 epochs' });
    const points = spec.data.values.filter((row) => 'epoch' in row && 'loss' in row);
    expect(
      points.map(({ epoch, loss, pile }: Record<string, unknown>) => [epoch, loss, pile]),
    ).to.have.deep.members(
      LOSSES.flatMap(({ epoch, loss, validationLoss }) => [
        [epoch, loss, 'training'],
        [epoch, validationLoss, 'validation'],
      ]),
    );
  });
});
