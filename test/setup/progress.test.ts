// What a person sees of steps that run side by side.
import { expect } from 'chai';
import { showSteps } from '../../scripts/setup/progress.mjs';

describe('the display of steps', () => {
  const term = process.env.TERM;
  before(() => {
    process.env.TERM = 'xterm';
  });
  after(() => {
    process.env.TERM = term;
  });

  it('on a terminal keeps a line for each at the bottom, and what is over above them', () => {
    const screen = terminal(40);
    const display = showSteps(screen);
    const [first, second] = ['1/3  Packages', '2/3  JupyterLab'].map((label) => display.begin(label));
    display.say('3/3  Kernel: done (already done)');
    expect(screen.lines()).to.deep.equal([
      '3/3  Kernel: done (already done)',
      '1/3  Packages',
      '2/3  JupyterLab',
    ]);
    second.done('installed');
    expect(screen.lines()).to.deep.equal([
      '3/3  Kernel: done (already done)',
      '2/3  JupyterLab: installed (N s)',
      '1/3  Packages',
    ]);
    first.failed();
    expect(screen.lines().at(-1)).to.equal('1/3  Packages: stopped after N s');
  });

  it('on a terminal never wraps a moving line', () => {
    const screen = terminal(30);
    const display = showSteps(screen);
    const line = display.begin('1/1  A step');
    line.say('a last line of a program that is far too long for this');
    display.say('redraws');
    expect(screen.lines()[1])
      .to.have.length.below(30)
      .and.match(/\.\.\.$/);
    line.done('over');
  });

  it('elsewhere writes plain lines, in the order of what happens', () => {
    let text = '';
    const display = showSteps({ write: (part) => (text += part) });
    const [first, second] = ['1/2  A', '2/2  B'].map((label) => display.begin(label));
    second.done('done');
    first.done('done');
    expect(text.replace(/[\d.]+ s/g, 'N s')).to.equal(
      '1/2  A ...\n2/2  B ...\n2/2  B: done (N s)\n1/2  A: done (N s)\n',
    );
  });
});

/** A terminal that knows what the display uses: up n lines, start of line, erase below. The times are left out. */
function terminal(columns: number) {
  const rows = [''];
  let row = 0;
  const write = (text: string): void => {
    for (const [piece, up] of text.replaceAll('\x1b', '⎋').matchAll(/⎋\[(\d+)A|⎋\[J|\r|\n|[^⎋\r\n]+/g)) {
      if (up) row -= Number(up);
      else if (piece === '⎋[J') rows.splice(row, rows.length, '');
      else if (piece === '\n') rows[++row] ??= '';
      else if (piece !== '\r') rows[row] += piece;
    }
  };
  const plain = (line: string): string => line.replace(/ {2}[\d.]+ s {2}$/, '').replace(/[\d.]+ s/, 'N s');
  return { isTTY: true, columns, write, lines: () => rows.filter(Boolean).map(plain) };
}
