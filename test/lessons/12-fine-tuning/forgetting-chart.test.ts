import { expect } from 'chai';
import { forgettingChart } from 'course/lessons';
import { lintSpec } from 'course/plots';

const MODELS = [
  { way: 'before', old: 1.5, new: 2.5 },
  { way: 'full', old: 1.625, new: 2.125 },
];

describe('forgettingChart', () => {
  const spec = forgettingChart(MODELS, { old: 'Persuasion', new: 'Moby-Dick' });

  it('passes the linter', () => {
    expect(lintSpec(spec)).to.deep.equal([]);
  });

  it('says where each model stands', () => {
    expect(spec.description).to.include('before at 1.50 and 2.50, full at 1.63 and 2.13');
  });
});
