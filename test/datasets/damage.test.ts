import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { DataError } from 'course/core';
import { catalog, loadDigits, loadPenguins, loadTable, loadText } from 'course/datasets';
import { type Scratch, scratchCourse } from './scratch';

const mass = { name: 'mass', type: 'number', unit: 'g', min: 1, max: 2, description: 'Mass.', missing: 'NA' };
const label = { name: 'label', type: 'text', description: 'Label.' };
const table = { rows: 2, header: true, columns: [label, mass] };

describe('a damaged data folder', () => {
  let scratch: Scratch;

  beforeEach(() => {
    scratch = scratchCourse();
  });
  afterEach(() => scratch.remove());

  it('says which file is missing, and how to bring it back', () => {
    rmSync(scratch.path('digits.csv'));
    expect(loadDigits).to.throw(DataError, 'Bring it back with "git checkout data/digits.csv".');
  });

  it('notices a single altered byte', () => {
    const bytes = readFileSync(scratch.path('penguins.csv'));
    bytes[bytes.length - 3] ^= 1;
    writeFileSync(scratch.path('penguins.csv'), bytes);
    expect(loadPenguins).to.throw(DataError, /the file was altered.*git checkout data\/penguins\.csv/);
  });

  it('notices lines added to the end', () => {
    appendFileSync(scratch.path('digits.csv'), '0\n');
    expect(loadDigits).to.throw(DataError, 'the file was altered');
  });

  it('notices converted line endings', () => {
    const text = readFileSync(scratch.path('penguins.csv'), 'utf8');
    writeFileSync(scratch.path('penguins.csv'), text.replaceAll('\n', '\r\n'));
    expect(loadPenguins).to.throw(DataError, 'the file was altered');
  });

  it('names the column that the file lacks', () => {
    scratch.addTable('birds', 'label,weight\na,1\nb,2\n', table);
    expect(() => loadTable('birds')).to.throw(DataError, 'got no column "mass"');
  });

  it('refuses columns in another order', () => {
    scratch.addTable('birds', 'mass,label\n1,a\n2,b\n', table);
    expect(() => loadTable('birds')).to.throw(DataError, 'got 2 columns (mass,label)');
  });

  it('refuses a column too many in a file without a header', () => {
    scratch.addTable('birds', 'a,1,9\nb,2,9\n', { ...table, header: false });
    expect(() => loadTable('birds')).to.throw(DataError, 'got 3 columns');
  });

  it('gives both row counts when they differ', () => {
    scratch.addTable('birds', 'label,mass\na,1\n', table);
    expect(() => loadTable('birds')).to.throw(DataError, 'Expected 2 rows in data/birds.csv, got 1.');
  });

  it('names text, column and row of a number that cannot be read', () => {
    scratch.addTable('birds', 'label,mass\na,NA\nb,heavy\n', table);
    expect(() => loadTable('birds')).to.throw(DataError, /number in column "mass".*got "heavy" in row 2/);
  });

  it('refuses a missing value in a column that has none', () => {
    scratch.addTable('birds', 'label,mass\na,1\nb,\n', {
      ...table,
      columns: [label, { ...mass, missing: undefined }],
    });
    expect(() => loadTable('birds')).to.throw(DataError, 'got "" in row 2');
  });

  it('reads a table that is as it should be', () => {
    scratch.addTable('birds', 'label,mass\na,NA\nb,2\n', table);
    expect(loadTable('birds').toRecords()).to.deep.equal([
      { label: 'a', mass: null },
      { label: 'b', mass: 2 },
    ]);
  });

  it('names a number that cannot be read in the digits', () => {
    const lines = [Array(65).fill('1'), Array(65).fill('x')].map((line) => line.join(','));
    scratch.addTable('digits', `${lines.join('\n')}\n`, { rows: 2, header: false, columns: [mass] });
    expect(loadDigits).to.throw(DataError, 'Expected 65 numbers in row 2 of data/digits.csv, got "x".');
  });

  it('says that the catalogue is missing', () => {
    rmSync(scratch.path('catalog.json'));
    expect(catalog).to.throw(DataError, 'git checkout data/catalog.json');
  });

  it('says that the catalogue is no JSON', () => {
    writeFileSync(scratch.path('catalog.json'), '[{]');
    expect(catalog).to.throw(DataError, 'Expected data/catalog.json to be JSON');
  });

  it('says that the catalogue is no list', () => {
    writeFileSync(scratch.path('catalog.json'), '{}');
    expect(catalog).to.throw(DataError, 'Expected data/catalog.json to be a list');
  });

  const faults: [string, object][] = [
    ['Expected a whole number as "rows" of entry 0 (birds)', { ...table, rows: 'two' }],
    ['Expected a text as "licence" of entry 0 (birds)', { ...table, licence: '' }],
    ['Expected 64 hexadecimal digits as "sha256"', { ...table, sha256: 'abc' }],
    ['Expected a path inside data/ as "file"', { ...table, file: '../secret.csv' }],
    ['Expected a number as "max" of column 1 (mass)', { ...table, columns: [label, { ...mass, max: '2' }] }],
    ['Expected "integer", "number" or "text" as "type"', { ...table, columns: [{ ...label, type: 'date' }] }],
  ];
  for (const [sentence, entry] of faults) {
    it(`says: ${sentence}`, () => {
      scratch.addTable('birds', 'label,mass\na,1\nb,2\n', entry);
      expect(catalog).to.throw(DataError, sentence);
    });
  }

  it('reads a text, and tells texts and tables apart', () => {
    scratch.addTable('novel', 'Call me Ishmael.', { kind: 'text' });
    expect(loadText('novel')).to.equal('Call me Ishmael.');
    expect(() => loadTable('novel')).to.throw(DataError, 'Use loadText("novel")');
  });
});

describe('a machine without the polars binary', () => {
  const breakPolars = `
    const Module = require('node:module');
    const load = Module._load;
    Module._load = (name, ...rest) => {
      if (name === 'nodejs-polars') throw new Error('no binary for this system');
      return load(name, ...rest);
    };`;
  const run = (program: string): string =>
    spawnSync(process.execPath, ['-e', breakPolars + program], { encoding: 'utf8', cwd: __dirname }).stdout;

  it('says what to run when a table is asked for', () => {
    const program = `try { require('course/datasets').loadPenguins() } catch (error) { process.stdout.write(error.message) }`;
    expect(run(program)).to.equal(
      'Expected nodejs-polars to load, got: no binary for this system. ' +
        'Run "npm run setup", or "npm run doctor" to see what is missing.',
    );
  });

  it('still loads the digits', () => {
    expect(
      run(`process.stdout.write(String(require('course/datasets').loadDigits().labels.length))`),
    ).to.equal('1797');
  });
});
