import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from 'chai';
import { DataError, projectPath } from 'course/core';
import { catalog, loadDigits, loadPenguins, loadTable, loadText, penguins } from 'course/datasets';

const lines = (file: string): string[] =>
  readFileSync(projectPath('data', file), 'utf8').trimEnd().split('\n');

describe('the catalogue', () => {
  it('lists every file of data/ and nothing else', () => {
    const inside = (folder: string) => readdirSync(projectPath('data', folder), { withFileTypes: true });
    const files = [
      ...inside('.').filter((file) => file.isFile() && !/^(catalog\.json|README\.md)$/.test(file.name)),
      ...inside('texts'),
    ].map(({ name, parentPath }) =>
      relative(projectPath('data'), join(parentPath, name)).replaceAll('\\', '/'),
    );
    expect(catalog().map((entry) => entry.file)).to.have.members(files);
  });

  it('is told to people as well: the README names each file', () => {
    const readme = readFileSync(projectPath('data', 'README.md'), 'utf8');
    for (const { file, licence } of catalog()) expect(readme).to.contain(file).and.to.contain(licence);
  });

  it('refuses a name that it does not have, and lists those it has', () => {
    expect(() => loadTable('pinguins')).to.throw(DataError, /\(digits, penguins.*\), got "pinguins"/);
    expect(() => loadText('digits')).to.throw(DataError, 'Use loadTable("digits")');
  });

  for (const entry of catalog().filter(({ kind }) => kind === 'table')) {
    it(`has the fingerprint of ${entry.file}`, () => {
      const bytes = readFileSync(projectPath('data', entry.file));
      expect(createHash('sha256').update(bytes).digest('hex')).to.equal(entry.sha256);
    });

    it(`has the rows of ${entry.file}`, () => {
      expect(entry.rows).to.equal(lines(entry.file).length - (entry.header ? 1 : 0));
    });

    it(`has the ranges, categories and gaps of every column of ${entry.file}`, () => {
      const rows = lines(entry.file)
        .slice(entry.header ? 1 : 0)
        .map((line) => line.split(','));
      const perColumn = entry.columns.map((column, j) => ({ column, texts: rows.map((row) => row[j]) }));
      const pixels = perColumn.filter(({ column }) => column.name.startsWith('pixel_')); // they share one range
      const joined = { column: pixels[0]?.column, texts: pixels.flatMap(({ texts }) => texts) };
      const groups = [
        ...perColumn.filter((group) => !pixels.includes(group)),
        ...(pixels.length ? [joined] : []),
      ];
      for (const { column, texts } of groups) {
        const present = texts.filter((text) => text !== 'NA');
        const hasGaps = present.length < texts.length;
        expect(column.missing, column.name).to.equal(hasGaps ? 'NA' : undefined);
        if (column.type === 'text' && !column.values)
          expect(present.every((text) => text !== '')).to.equal(true);
        else if (column.type === 'text') expect(new Set(present)).to.deep.equal(new Set(column.values));
        else expect(range(present), column.name).to.deep.equal([column.min, column.max]);
        if (column.type === 'integer') expect(present.every((text) => /^\d+$/.test(text))).to.equal(true);
      }
    });
  }
});

describe('digits', () => {
  const { images, labels } = loadDigits();

  it('are 1,797 images of 64 numbers', () => {
    expect(images).to.have.length(1797);
    expect(new Set(images.map((image) => image.length))).to.deep.equal(new Set([64]));
    expect(labels).to.have.length(1797);
  });

  it('have as many images of each digit as UCI publishes for its test set', () => {
    const counts = Array.from({ length: 10 }, (_, digit) => labels.filter((label) => label === digit).length);
    expect(counts).to.deep.equal([178, 182, 177, 183, 181, 182, 181, 179, 174, 180]);
  });

  it('hold ink from 0 to 1 in steps of a 16th', () => {
    const ink = new Set(images.flat());
    expect([...ink].sort((a, b) => a - b)).to.deep.equal(Array.from({ length: 17 }, (_, i) => i / 16));
  });

  it('are the numbers of the polars table, divided by 16', () => {
    const rows = loadTable('digits').rows() as number[][];
    expect(images.map((image, i) => [...image.map((ink) => ink * 16), labels[i]])).to.deep.equal(rows);
  });
});

describe('penguins', () => {
  it('are 344 birds with 8 columns, missing values kept as null', () => {
    const table = loadPenguins();
    expect([table.height, table.width]).to.deep.equal([344, 8]);
    expect(table.getColumn('sex').nullCount()).to.equal(11);
  });

  it('have numbers in numeric columns, also where the file writes no decimal point', () => {
    expect(penguins()[2]).to.deep.equal({
      species: 'Adelie',
      island: 'Torgersen',
      bill_length_mm: 40.3,
      bill_depth_mm: 18,
      flipper_length_mm: 195,
      body_mass_g: 3250,
      sex: 'female',
      year: 2007,
    });
  });

  it('are 333 when every value must be known', () => {
    const complete = penguins({ complete: true });
    expect([penguins().length, complete.length]).to.deep.equal([344, 333]);
    expect(complete.every((bird) => bird.sex !== null && bird.body_mass_g > 0)).to.equal(true);
  });

  it('are the species counts that the package publishes', () => {
    const counts = new Map<string, number>();
    for (const { species } of penguins()) counts.set(species, (counts.get(species) ?? 0) + 1);
    expect([...counts]).to.deep.equal([
      ['Adelie', 152],
      ['Gentoo', 124],
      ['Chinstrap', 68],
    ]);
  });
});

function range(texts: string[]): [number, number] {
  const numbers = texts.map(Number);
  return [Math.min(...numbers), Math.max(...numbers)];
}
