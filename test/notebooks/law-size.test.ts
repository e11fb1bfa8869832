import { expect } from 'chai';
import { longestCell, medianCell, numberOfCodeCells, proseToCode, widestLine } from './laws/size';
import { lessonOf } from './lesson';

const lines = (count: number) => Array.from({ length: count }, (_, index) => `f(${index});`).join('\n');
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

describe('size laws', () => {
  it('refuses nine code cells and takes ten', () => {
    const cells = Array.from({ length: 10 }, () => ({ ts: 'x' }));
    expect(numberOfCodeCells(lessonOf(...cells.slice(1)))).to.eql([
      'It has 9 code cells; expected 10 to 20.',
    ]);
    expect(numberOfCodeCells(lessonOf(...cells))).to.eql([]);
  });

  it('lets the first lesson be shorter', () => {
    const short = { ...lessonOf(...Array.from({ length: 4 }, () => ({ ts: 'x' }))), name: '00-start-here' };
    expect(numberOfCodeCells(short)).to.eql([]);
  });

  it('refuses a cell of 16 lines and names it', () => {
    const [problem, ...others] = longestCell(lessonOf('prose', { ts: lines(16) }, { ts: lines(15) }));
    expect(problem).to.match(/^Cell 2 has 16 lines; at most 15/);
    expect(others).to.eql([]);
  });

  it('does not count blank lines', () => {
    expect(longestCell(lessonOf({ ts: `${lines(8)}\n\n${lines(7)}` }))).to.eql([]);
  });

  it('refuses a line of 106 columns', () => {
    expect(widestLine(lessonOf({ ts: 'x'.repeat(105) }))).to.eql([]);
    const [problem] = widestLine(lessonOf({ ts: `short;\n${'x'.repeat(106)}` }));
    expect(problem).to.match(/^Cell 1 has a line of 106 columns; at most 105/);
  });

  it('takes the median without the imports', () => {
    const cells = [9, 2, 2, 9].map((count) => ({ ts: lines(count) }));
    expect(medianCell(lessonOf(...cells))).to.eql(['The median code cell has 2 lines; expected 3 to 5.']);
  });

  it('halves the two middle cells of an even number', () => {
    const cells = [1, 2, 4, 6, 9].map((count) => ({ ts: lines(count) }));
    expect(medianCell(lessonOf(...cells))).to.eql([]);
  });

  it('counts prose from below the imports to the summary, without headings and fences', () => {
    const sparse = lessonOf(
      words(100),
      { ts: lines(1) },
      `## A heading of six words\n\n${words(8)}\n\n\`\`\`text\n${words(50)}\n\`\`\``,
      { ts: lines(2) },
      `## Summary\n\n${words(50)}`,
    );
    expect(proseToCode(sparse)).to.eql([
      'It has 4.0 words of prose per line of code (8 to 2); expected 12 to 30.',
    ]);
    expect(proseToCode(lessonOf({ ts: lines(9) }, words(40), { ts: lines(2) }))).to.eql([]);
  });

  it('does not count lines of brackets or of text alone as code', () => {
    const chart =
      "show(\n  barChart(rows, {\n    title: 'Ten bars',\n    description:\n      'Long.',\n  }),\n);";
    const [problem] = proseToCode(lessonOf({ ts: '' }, words(6), { ts: chart }));
    expect(problem).to.contain('(6 to 3)'); // show, barChart, description:
  });
});
