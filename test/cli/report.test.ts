import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { RESULTS } from '../classroom/writers/fixture';

const PROGRAM = join(__dirname, '..', '..', 'lib', 'dist', 'cli', 'main.js');

describe('course report', function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'course-report-'));
    mkdirSync(join(folder, 'results'));
    writeFileSync(join(folder, 'results', 'results.json'), JSON.stringify(RESULTS));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function report(...words: string[]): { status: number | null; output: string; errors: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, 'report', ...words], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, output: stdout, errors: stderr };
  }

  it('writes the page, the tables and the formats that were asked for', () => {
    const { status, output } = report('results', '--format', 'csv,junit');
    expect(status).to.equal(0);
    expect(output).to.include('4 submissions, 2 exercises.').and.include('report/index.html');
    const names = ['class.csv', 'grades.csv', 'index.html', 'junit.xml', 'results.json', 'wrong-answers.csv'];
    expect(readdirSync(join(folder, 'report')).sort()).to.deep.equal(names);
  });

  it('reads again what it has written', () => {
    report('results');
    expect(report('report', '--out', 'again').status).to.equal(0);
  });

  it('ends with 2 and a sentence for a format that is none, and writes nothing', () => {
    const { status, errors } = report('results', '--format', 'pdf');
    expect(status).to.equal(2);
    expect(errors).to.equal(
      'Expected formats among json, junit, gradescope, exercism, github, csv, html, got "pdf". Name those you want.\n',
    );
    expect(existsSync(join(folder, 'report'))).to.equal(false);
  });

  it('replaces a report when it is told to, and never anything else', () => {
    report('results');
    expect(report('results').status).to.equal(2);
    expect(report('results', '--force').status).to.equal(0);
    expect(report('results', '--out', 'results', '--force').errors).to.include('It is no report');
    expect(existsSync(join(folder, 'results', 'results.json'))).to.equal(true);
  });
});
