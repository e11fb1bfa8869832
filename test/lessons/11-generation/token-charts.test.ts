// The charts of lesson 11 pass the linter and hold what they were given.
import { expect } from 'chai';
import { attentionChart, drawingChart, logitChart, pairChart, tokenTimeChart } from 'course/lessons';
import { lintSpec } from 'course/plots';

const likely = [
  { piece: '_a', token: 1, logit: 2.5 },
  { piece: '_b', token: 0, logit: 1 },
];
const times = [1, 2, 3].map((tokens) => ({ tokens, ms: tokens }));
const charts = {
  pairs: pairChart({
    characters: ['\n', 'q', 'u'],
    shares: [
      [0, 1, 0],
      [0, 0, 1],
      [1, 0, 0],
    ],
  }),
  logits: logitChart(likely),
  ways: drawingChart(likely, { 'T 1': [0.2, 0.8], 'T 2': [0.4, 0.6] }),
  times: tokenTimeChart({ on: times, off: times }),
  attention: attentionChart(['a', ' b'], [[1], [0.25, 0.75]], 'Layer 1, head 1'),
};

describe('charts of tokens', () => {
  for (const [name, spec] of Object.entries(charts)) {
    it(`${name}: passes the linter`, () => expect(lintSpec(spec)).to.deep.equal([]));
  }

  it('give every way the chance of its own token', () => {
    const text = JSON.stringify(charts.ways);
    expect(text).to.contain('{"way":"T 1","piece":"_a","chance":80}');
    expect(text).to.contain('{"way":"T 2","piece":"_b","chance":40}');
  });

  it('put a cross and no weight above the diagonal of attention', () => {
    const text = JSON.stringify(charts.attention);
    expect(text).to.contain('{"looks":"1 a","looked":"2 _b"}');
    expect(text).to.not.contain('{"looks":"1 a","looked":"2 _b","weight"');
    expect(text).to.contain('"×"');
  });
});
