// The line y = x on a scatter plot.
import { expect } from 'chai';
import { CourseError } from 'course/core';
import { addLayers, diagonal, lintSpec, scatterPlot, toSvg } from 'course/plots';

const plot = scatterPlot([{ a: 10, b: 100 }], {
  ...{ x: 'a', y: 'b', xTitle: 'A (m)', yTitle: 'B (m)', xScale: 'log', yScale: 'log' },
  ...{ title: 'One point', description: 'A point above a rising grey line.' },
});

describe('diagonal', () => {
  it('keeps the chart clean and its axis titles in place', async () => {
    const chart = addLayers(plot, diagonal(1, 1000));
    expect(lintSpec(chart)).to.deep.equal([]);
    const svg = await toSvg(chart);
    expect(svg).to.contain('A (m)').and.to.contain('B (m)');
    expect(svg).to.not.contain('undefined');
  });

  it('has equal ends', () => {
    expect(diagonal(2, 5).data).to.deep.equal({
      values: [
        { x: 2, y: 2 },
        { x: 5, y: 5 },
      ],
    });
  });

  it('wants the lower end first', () => {
    expect(() => diagonal(5, 2)).to.throw(CourseError, 'got 5 and 2');
  });
});
