// A program of the course from a cell: its answers and its receipt as data, its complaints as an error.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { writeArtifact } from 'course/artifact';
import { CourseError } from 'course/core';
import { launch } from 'course/notebook';

describe('launch', () => {
  const folder = mkdtempSync(join(tmpdir(), 'launch-'));
  const file = join(folder, 'sum.safetensors');
  before(() => {
    // Two inputs, two outputs: the logits are the inputs themselves.
    writeArtifact(file, {
      blueprint: {
        format: 'course-model/1',
        kind: 'mlp',
        layers: [{ name: 'layer1', type: 'dense', inputs: 2, outputs: 2, activation: 'none' }],
      },
      weights: new Map([
        ['layer1/kernel', { shape: [2, 2], data: Float32Array.of(1, 0, 0, 1) }],
        ['layer1/bias', { shape: [2], data: Float32Array.of(0, 0) }],
      ]),
    });
  });
  after(() => rmSync(folder, { recursive: true }));

  it('gives an answer for each row', () => {
    const rows = [
      [1, 3],
      [4, 2],
    ];
    const { answers, receipt } = launch('infer', [file], rows);
    expect(answers.map(({ logits }) => logits)).to.deep.equal(rows);
    expect(answers.map((answer) => answer.class)).to.deep.equal([1, 0]);
    expect(receipt).to.equal(undefined);
  });

  it('gives the receipt when it was asked for', () => {
    const { receipt } = launch('infer', [file, '--receipt'], [[1, 2]]);
    expect(receipt?.answered).to.equal(1);
  });

  it('says what the program said when it failed', () => {
    expect(() => launch('infer', [file], [[1]])).to.throw(
      CourseError,
      /infer to end with status 0, got 1.*Row 1: Expected an input of 2 numbers/,
    );
    expect(() => launch('infer', [join(folder, 'none.safetensors')])).to.throw(
      CourseError,
      /Expected a model in/,
    );
  });
});
