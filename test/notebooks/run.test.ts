// The runner tells what went wrong: shown on lessons that are broken on purpose.
import { join } from 'node:path';
import { expect } from 'chai';
import { readLesson } from './lesson';
import { differences, streamOf } from './outputs';
import { type Run, runAll } from './run';

const fixture = (name: string) => readLesson(join(__dirname, 'fixtures', `${name}.ipynb`));

describe('the runner of lessons', function () {
  this.timeout(0); // the budgets below are kept by run.py
  let broken: Run;
  let brokenAgain: Run;
  let endless: Run;
  let restless: Run;

  before(async () => {
    const runs = await runAll([
      { lesson: fixture('endless'), label: 'once', budget: 20 },
      { lesson: fixture('broken'), label: 'once' },
      { lesson: fixture('broken'), label: 'again' },
      { lesson: fixture('restless'), label: 'once' },
    ]);
    const find = (name: string, label: string) =>
      runs.find((run) => run.lesson.name === name && run.label === label) as Run;
    restless = find('restless', 'once');
    [broken, brokenAgain, endless] = [
      find('broken', 'once'),
      find('broken', 'again'),
      find('endless', 'once'),
    ];
  });

  it('reports the error of a cell that throws', () => {
    expect(broken.error).to.match(/^A cell threw: [\s\S]*on purpose/);
  });

  it('does not run the cells after it', () => {
    expect(streamOf(broken.cells[7], 'stdout')).to.equal('');
    expect(broken.cellSeconds[7]).to.equal(null);
  });

  it('keeps what a cell writes to stderr apart from stdout', () => {
    expect(streamOf(broken.cells[1], 'stderr')).to.equal('a warning\n');
    expect(streamOf(broken.cells[1], 'stdout')).to.equal('');
  });

  it('names the cell whose output differs between two runs', () => {
    const [problem, ...others] = differences(broken.cells, brokenAgain.cells);
    expect(problem).to.match(/^Cell 4 shows another output on the second run/);
    expect(others).to.eql([]);
  });

  it('ends a lesson that outlasts its budget', () => {
    expect(endless.error).to.match(/^The lesson did not end within its budget/);
    expect(streamOf(endless.cells[1], 'stdout')).to.equal('reached\n');
  });

  it('goes on while files come and go where the compiler looks for modules', () => {
    expect(restless.error).to.equal(null);
    expect(streamOf(restless.cells[1], 'stderr') + streamOf(restless.cells[2], 'stderr')).to.equal('');
    expect(streamOf(restless.cells[2], 'stdout')).to.equal('3\n');
  });
});
