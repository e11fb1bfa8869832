import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'chai';
import { fingerprint, readArtifact, writeArtifact } from 'course/artifact';
import { CourseError, type FileOperations, ShapeError, writeAtomically } from 'course/core';
import { scratchFile } from './files';
import { blueprint, drawWeights, withWeight } from './model';

const bytes = new TextEncoder().encode('new bytes');

/** The real file operations, but for some. */
function files(changed: Partial<FileOperations>): FileOperations {
  return { ...fs, ...changed };
}

function failing(code: string): () => never {
  return () => {
    throw Object.assign(new Error(`${code}: it failed`), { code });
  };
}

describe('writeAtomically', () => {
  const path = scratchFile('file');
  beforeEach(() => fs.writeFileSync(path, 'old bytes'));
  const expectUntouched = (): void => {
    expect(fs.readFileSync(path, 'utf8')).to.equal('old bytes');
    expect(fs.readdirSync(dirname(path)), 'no draft is left').to.deep.equal(['file']);
  };

  it('replaces a file and leaves no draft', () => {
    writeAtomically(path, bytes);
    expect(fs.readFileSync(path, 'utf8')).to.equal('new bytes');
    expect(fs.readdirSync(dirname(path))).to.deep.equal(['file']);
  });

  it('goes on where the system took only a part', () => {
    const oneByte = (file: number, data: Uint8Array, at: number) => fs.writeSync(file, data, at, 1);
    writeAtomically(path, bytes, { files: files({ writeSync: oneByte as typeof fs.writeSync }) });
    expect(fs.readFileSync(path, 'utf8')).to.equal('new bytes');
  });

  it('leaves the old file when the disk is full, and says so', () => {
    const full = files({ writeSync: failing('ENOSPC') });
    expect(() => writeAtomically(path, bytes, { files: full })).to.throw(
      CourseError,
      'got a full disk. Free some space',
    );
    expectUntouched();
  });

  it('leaves the old file when the disk fails at the last moment', () => {
    for (const broken of [{ fsyncSync: failing('EIO') }, { renameSync: failing('EIO') }]) {
      expect(() => writeAtomically(path, bytes, { files: files(broken) })).to.throw(
        CourseError,
        'EIO: it failed',
      );
      expectUntouched();
    }
  });

  it('says that the folder is missing, forbidden, or the name taken', () => {
    expect(() => writeAtomically(`${path}/deeper/file`, bytes)).to.throw(CourseError, 'Expected to write');
    expect(() => writeAtomically(scratchFile('no/folder'), bytes)).to.throw(CourseError, 'no such folder');
    const readOnly = files({ openSync: failing('EROFS') });
    expect(() => writeAtomically(path, bytes, { files: readOnly })).to.throw(CourseError, 'no permission');
    expect(() => writeAtomically(dirname(path), bytes)).to.throw(
      CourseError,
      'What was there before is untouched',
    );
  });

  it('flushes the bytes before the rename', () => {
    const calls: string[] = [];
    const fsyncSync = (file: number): void => {
      calls.push('fsync');
      fs.fsyncSync(file);
    };
    const renameSync = (from: fs.PathLike, to: fs.PathLike): void => {
      calls.push('rename');
      fs.renameSync(from, to);
    };
    writeAtomically(path, bytes, { files: files({ fsyncSync, renameSync }) });
    expect(calls.slice(0, 2)).to.deep.equal(['fsync', 'rename']);
  });
});

describe('writeArtifact refuses', () => {
  const path = scratchFile('model.safetensors');
  const weights = drawWeights();
  before(() => writeArtifact(path, { blueprint, weights }));
  afterEach('and leaves the model before it', () => {
    expect(readArtifact(path).fingerprint).to.equal(fingerprint(weights));
  });

  it('weights that are NaN or infinite', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const broken = withWeight(weights, 'layer2/bias', 1, value);
      const write = () => writeArtifact(path, { blueprint, weights: broken });
      expect(write).to.throw(
        CourseError,
        `got ${value} at position 1 of "layer2/bias": the training diverged`,
      );
    }
  });

  it('a tensor that is missing, left over, or of another shape', () => {
    const write = (change: (weights: ReturnType<typeof drawWeights>) => void) => () => {
      const changed = drawWeights();
      change(changed);
      return writeArtifact(path, { blueprint, weights: changed });
    };
    const data = new Float32Array(3);
    expect(write((w) => w.delete('layer1/bias'))).to.throw(ShapeError, 'found none of that name');
    expect(write((w) => w.set('layer3/bias', { shape: [3], data }))).to.throw(
      ShapeError,
      '"layer3/bias" as well',
    );
    expect(write((w) => w.set('layer1/bias', { shape: [3], data }))).to.throw(ShapeError, 'got (3)');
    expect(write((w) => w.set('layer1/bias', { shape: [4], data }))).to.throw(ShapeError, '4 numbers, got 3');
  });
});
