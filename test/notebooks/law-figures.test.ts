import { expect } from 'chai';
import { figuresHaveSources } from './laws/figures';
import { lessonOf } from './lesson';

const problems = (ts: string) => figuresHaveSources(lessonOf('Before.', { ts }));

describe('law of figures in code', () => {
  it('names the cell, the figure and what to do', () => {
    const [problem] = problems('const forward = 152.4;');
    expect(problem).to.match(/^Cell 2 has the figure 152\.4 without its source: take it from data\//);
  });

  it('takes a row that carries its source, and only that row', () => {
    expect(problems("table([{ ms: 152.4, source: 'a book' }]);")).to.eql([]);
    expect(problems("row('a', [152.4, 637.3], source);")).to.eql([]);
    expect(problems("table([{ ms: 152.4, source: 'a book' }, { ms: 637.3 }]);")).to.have.length(1);
  });

  it('takes an address at the end of the line', () => {
    expect(problems('const forward = 152.4; // https://example.org/a')).to.eql([]);
  });

  it('leaves settings alone: round numbers, powers of two, years', () => {
    expect(problems('f(0.005, 1e9, 20, 1000, 65_536, 2023, 0xff, 64);')).to.have.length(1); // 255 alone
  });

  it('does not ask lessons that have no figures from outside', () => {
    expect(figuresHaveSources({ ...lessonOf({ ts: 'f(152.4);' }), name: '05-epochs' })).to.eql([]);
  });
});
