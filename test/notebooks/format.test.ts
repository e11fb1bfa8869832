import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { cellIds } from '../../scripts/notebooks/cell-ids.mjs';
import { ROOT } from './lesson';

const FORMAT = join(ROOT, 'scripts', 'format.mjs');

/** A notebook as JupyterLab saves it after a run. */
const SAVED = {
  cells: [
    { cell_type: 'markdown', id: 'a1b2c3d4', metadata: {}, source: '# Title\r\n\r\nText.\n' },
    {
      cell_type: 'code',
      execution_count: 3,
      id: 'b1b2c3d4',
      metadata: { tags: ['timing'], collapsed: true },
      outputs: [{ output_type: 'stream', name: 'stdout', text: ['1\n'] }],
      source: ['const  x = await f("a")\n', 'x'],
    },
    { cell_type: 'code', execution_count: null, id: 'c1b2c3d4', metadata: {}, outputs: [], source: '' },
  ],
  metadata: { kernelspec: { display_name: 'Other', name: 'other' }, extra: 1 },
  nbformat: 4,
  nbformat_minor: 4,
};

describe('npm run format', () => {
  let folder: string;
  let file: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'course-format-test-'));
    file = join(folder, 'lesson.ipynb');
  });
  beforeEach(() => writeFileSync(file, JSON.stringify(SAVED)));
  after(() => rmSync(folder, { recursive: true }));

  const run = (...args: string[]) => spawnSync('node', [FORMAT, ...args, file], { encoding: 'utf8' });
  const formatted = () => {
    expect(run().status).to.equal(0);
    return JSON.parse(readFileSync(file, 'utf8'));
  };

  it('drops outputs, counts, empty cells and metadata, and keeps tags', () => {
    const { cells } = formatted();
    expect(cells).to.have.length(2);
    expect(cells[1]).to.deep.include({ execution_count: null, outputs: [], metadata: { tags: ['timing'] } });
  });

  it('formats the code of a cell, with top-level await and a value as the last line', () => {
    expect(formatted().cells[1].source).to.eql(["const x = await f('a');\n", 'x;']);
  });

  it('writes sources as lines', () => {
    expect(formatted().cells[0].source).to.eql(['# Title\n', '\n', 'Text.']);
  });

  it('names the TypeScript kernel and format 4.5', () => {
    const { metadata, nbformat, nbformat_minor: minor } = formatted();
    expect(metadata.kernelspec.name).to.equal('tslab');
    expect(metadata).to.have.all.keys('kernelspec', 'language_info');
    expect([nbformat, minor]).to.eql([4, 5]);
  });

  it('changes nothing the second time', () => {
    formatted();
    const once = readFileSync(file, 'utf8');
    formatted();
    expect(readFileSync(file, 'utf8')).to.equal(once);
    expect(once.endsWith('}\n')).to.equal(true);
  });

  it('says with --check in one sentence what is not normal, and writes nothing', () => {
    const { status, stderr } = run('--check');
    expect(status).to.equal(1);
    expect(stderr.trim()).to.match(
      /lesson\.ipynb is not in normal form \(outputs are saved in it, .*\): run/,
    );
    expect(stderr.trim()).to.not.contain('\n');
    expect(JSON.parse(readFileSync(file, 'utf8'))).to.eql(SAVED);
  });

  it('passes with --check what it has written', () => {
    formatted();
    expect(run('--check').status).to.equal(0);
  });

  it('says which cell is not TypeScript and leaves the file alone', () => {
    const broken = structuredClone(SAVED);
    broken.cells[1].source = ['const = 1'];
    writeFileSync(file, JSON.stringify(broken));
    const { status, stderr } = run();
    expect(status).to.equal(1);
    expect(stderr).to.match(/code cell 1 is not TypeScript \(line 1: /);
    expect(JSON.parse(readFileSync(file, 'utf8'))).to.eql(broken);
  });
});

describe('npm run format, of notebooks that are none', () => {
  it('says a sentence for each, and goes on', () => {
    const folder = mkdtempSync(join(tmpdir(), 'course-format-test-'));
    const texts = {
      'a.ipynb': '{\n<<<<<<< HEAD\n"cells": 1\n=======\n"cells": 2\n>>>>>>> 1234567\n}',
      'b.ipynb': '{"cells": [',
      'c.ipynb': '[]',
      'd.ipynb': JSON.stringify(SAVED),
    };
    const files = Object.entries(texts).map(([name, text]) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    const { status, stdout, stderr } = spawnSync('node', [FORMAT, ...files], { encoding: 'utf8' });
    const lines = stderr.trim().split('\n');
    expect([status, lines.length], stderr).to.deep.equal([1, 3]);
    expect(lines[0]).to.match(/a\.ipynb holds the marks of a merge .* `npm run course -- update`/);
    expect(lines[1]).to.match(/b\.ipynb is not JSON .*: restore it with/);
    expect(lines[2]).to.match(/c\.ipynb is not a notebook of format 4/);
    expect(stdout).to.match(/^Formatted .*d\.ipynb\.$/m);
    rmSync(folder, { recursive: true });
  });
});

describe('cell ids', () => {
  const cells = ['a', 'b', 'c'].map((source) => ({ type: 'code' as const, source }));
  const withIds = (ids: string[]) => cells.map((cell, index) => ({ ...cell, id: ids[index] }));

  it('stay when the text of the cell changes', () => {
    const ids = cellIds(cells);
    const edited = withIds(ids).map((cell) => ({ ...cell, source: `${cell.source} edited` }));
    expect(cellIds(edited)).to.eql(ids);
  });

  it('stay when a cell is put in before', () => {
    const ids = cellIds(cells);
    expect(cellIds([{ type: 'code', source: 'new' }, ...withIds(ids)]).slice(1)).to.eql(ids);
  });

  it('do not depend on other cells', () => {
    expect(cellIds(cells.slice(1))).to.eql(cellIds(cells).slice(1));
  });

  it('differ for cells with the same text, and for copies with the same id', () => {
    const same = [cells[0], cells[0]];
    expect(new Set(cellIds(same)).size).to.equal(2);
    const [id] = cellIds(cells);
    expect(cellIds(same.map((cell) => ({ ...cell, id })))[0]).to.equal(id);
    expect(new Set(cellIds(same.map((cell) => ({ ...cell, id })))).size).to.equal(2);
  });

  it('replace the ids that JupyterLab makes up', () => {
    expect(cellIds(withIds(['0f1e2d3c', 'x', 'y']))).to.eql(cellIds(cells));
  });
});
