import { expect } from 'chai';
import { type Data, type Message, type Run, runCells } from './kernel';

const VEGA_LITE = 'application/vnd.vegalite.v5+json';
const DRAW = `(rows) => lineChart(rows, { x: 'step', y: 'loss', title: 'Loss', xTitle: 'Step', yTitle: 'Loss (nats)',
  description: 'One line that falls from step to step.' })`;
const CELLS = [
  `import { lineChart } from 'course/plots';
   import { show, showHtml, progress, liveChart } from 'course/notebook';`,
  `const spec = (${DRAW})([{ step: 1, loss: 2 }, { step: 2, loss: 1 }]); show(spec);`,
  `showHtml('<b>five</b>', 'five');`,
  `const bar = progress('Steps', 3);
   for (let i = 0; i < 3; i++) { await new Promise((r) => setTimeout(r, 300)); bar.step(); }
   bar.finish('all well');`,
  `const live = liveChart<{ step: number; loss: number }>({ label: 'Steps', total: 3, draw: ${DRAW} });
   for (let step = 1; step <= 3; step++) { await new Promise((r) => setTimeout(r, 300)); live.add({ step, loss: 1 / step }, step); }
   live.finish('three steps');`,
  `const fast = liveChart<{ step: number; loss: number }>({ draw: ${DRAW} });
   for (let step = 1; step <= 500; step++) fast.add({ step, loss: 1 / step });
   fast.finish();`,
  `const broken = liveChart<{ step: number; loss: number }>({ label: 'Steps', total: 9, draw: ${DRAW} });
   broken.add({ step: 1, loss: 2 }); broken.add({ step: 2, loss: 1 });
   await new Promise((r) => setTimeout(r, 400));
   throw new Error('in mid-run');`,
];

describe('display in the real kernel', function () {
  this.timeout(90_000);
  let run: Run;
  before(() => {
    run = runCells(CELLS);
  });
  const shown = (cell: number): Message[] =>
    run.sent[cell].filter(({ type }) => type.endsWith('display_data'));
  const last = (cell: number): Data => run.outputs[cell][0].data;

  it('imports without a word', () => {
    expect(run.sent[0]).to.deep.equal([]);
  });

  it('sends a chart once: as an object for Vega, a picture and its description', () => {
    expect(shown(1)).to.have.length(1);
    const data = shown(1)[0].content;
    expect(Object.keys(data)).to.have.members([VEGA_LITE, 'image/svg+xml', 'text/plain']);
    expect(data[VEGA_LITE].data.values).to.deep.equal([
      { step: 1, loss: 2 },
      { step: 2, loss: 1 },
    ]);
    expect(data['image/svg+xml']).to.match(/^<svg/);
    expect(data['text/plain']).to.equal('One line that falls from step to step.');
  });

  it('prints nothing beside it, as nothing is returned', () => {
    expect(run.sent[1]).to.have.length(1);
  });

  it('sends HTML with its text', () => {
    expect(last(2)).to.deep.equal({ 'text/html': '<b>five</b>', 'text/plain': 'five' });
  });

  it('keeps a progress bar in one output that updates', () => {
    const messages = shown(3);
    expect(messages[0].type).to.equal('display_data');
    expect(messages.slice(1).map(({ type }) => type)).to.satisfy((types: string[]) => {
      return types.length >= 3 && types.every((type) => type === 'update_display_data');
    });
    expect(new Set(messages.map(({ id }) => id)).size).to.equal(1);
    expect(run.outputs[3]).to.have.length(1);
  });

  it('ends a progress bar with its count, time and note', () => {
    expect(last(3)['text/plain']).to.match(/^Steps: 3 of 3 \(100 %\), done in .+, all well$/);
    expect(last(3)['text/html']).to.contain('<progress max="3" value="3"');
  });

  it('draws a live chart as a picture below its bar while it runs, without Vega', () => {
    const frames = shown(4).slice(1, -1);
    expect(frames).to.not.be.empty;
    for (const { content } of frames) {
      expect(Object.keys(content)).to.have.members(['text/html', 'text/plain']);
      expect(content['text/html']).to.contain('<svg').and.to.contain('<progress');
    }
  });

  it('puts the whole chart in place of the pictures at the end', () => {
    expect(run.outputs[4]).to.have.length(1);
    expect(last(4)[VEGA_LITE].data.values).to.have.length(3);
    expect(last(4)[VEGA_LITE].title).to.deep.equal({ text: 'Loss', subtitle: 'three steps' });
  });

  it('drops frames that come too fast: 500 rows at once are not 500 pictures', () => {
    expect(shown(5).length).to.be.below(50);
    expect(last(5)[VEGA_LITE].data.values).to.have.length(500);
  });

  it('leaves the last state of a live chart standing when the cell throws', () => {
    expect(run.outputs[6][0].data['text/plain']).to.match(/^Steps: 2 of 9 .+\nOne line that falls/);
  });
});
