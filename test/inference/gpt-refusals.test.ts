import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { writeArtifact } from 'course/artifact';
import { CourseError, DataError } from 'course/core';
import { freezeGpt, freezeModel, generate, loadGpt, readPrompt } from 'course/inference';
import { characterTokenizer, saveTokenizer } from 'course/tokenizer';
import { blueprintOf, drawGpt } from './gpt-model';
import { drawModel } from './model';

const tokenizer = characterTokenizer('abcdefgh ');
const blueprint = blueprintOf({ vocabularySize: tokenizer.vocabularySize });
const artifact = drawGpt(blueprint, 1);
const model = freezeGpt(artifact, { tokenizer });

describe('a prompt is refused', () => {
  it('when it is empty', async () => {
    expect(() => readPrompt(model, '')).to.throw(CourseError, 'got an empty one. Begin with a word or two.');
    expect(() => readPrompt(model, [])).to.throw(CourseError, 'got an empty one');
    const error = await generate(model, '')
      .next()
      .catch((reason: Error) => reason);
    expect(error).to.be.instanceOf(CourseError);
  });

  it('when it is longer than the context, unless its end is enough', () => {
    const long = 'abcdefgh'.repeat(4);
    expect(() => readPrompt(model, long)).to.throw(
      CourseError,
      "at most 24 tokens, the model's context, got 32",
    );
    expect(readPrompt(model, long, { whenFull: 'slide' })).to.deep.equal(tokenizer.encode(long.slice(-12)));
    expect(readPrompt(model, long.slice(0, 24))).to.have.length(24);
  });

  it('when it has characters that the tokenizer never saw, unless they may be spelled', () => {
    expect(() => readPrompt(model, 'a ☃')).to.throw(CourseError, 'got "☃": it never saw them');
    expect(readPrompt(model, 'a ☃', { unseen: 'spell' })).to.have.length(2 + 3);
  });

  it('when it is text and there is no tokenizer', () => {
    expect(() => readPrompt(freezeGpt(artifact), 'abc')).to.throw(CourseError, 'the model has no tokenizer');
  });
});

describe('a GPT refuses', () => {
  it('numbers that are no tokens', () => {
    for (const token of [-1, 0.5, blueprint.vocabularySize, Number.NaN]) {
      expect(() => model.logits([0, token])).to.throw(CourseError, `got ${token}. Encode with`);
    }
    expect(() => model.logits([])).to.throw(CourseError, 'got none: there is nothing to continue');
  });

  it('more tokens than the context holds, and leaves the cache as it was', () => {
    const cache = model.newCache();
    model.prefill(new Array(24).fill(0), cache);
    expect(() => model.decode([0], [cache])).to.throw(
      CourseError,
      "at most 24 tokens, the model's context, got 25",
    );
    const other = model.newCache();
    model.prefill([0], other);
    expect(() => model.decode([0, 0], [other, cache])).to.throw(CourseError, 'at most 24');
    expect([other.length, cache.length]).to.deep.equal([1, 24]);
  });

  it('a cache that comes twice or belongs to another model', () => {
    const cache = model.newCache();
    expect(() => model.decode([0, 0], [cache, cache])).to.throw(
      CourseError,
      'a cache of its own for each of 2',
    );
    expect(() => freezeGpt(artifact).prefill([0], cache)).to.throw(CourseError, "got another one's");
  });

  it('a model of another kind, by the name of what loads it', () => {
    expect(() => freezeGpt(drawModel([2, 2], 1))).to.throw(CourseError, 'Load that kind with loadModel.');
    expect(() => freezeModel(artifact)).to.throw(CourseError, 'Load that kind with loadGpt.');
  });

  it('a tokenizer of another size', () => {
    expect(() => freezeGpt(artifact, { tokenizer: characterTokenizer('xyz') })).to.throw(
      CourseError,
      'as the model knows, got one of 259',
    );
  });
});

describe('loadGpt', () => {
  const folder = mkdtempSync(join(tmpdir(), 'course-gpt-'));
  const path = join(folder, 'model.safetensors');
  before(() => {
    writeArtifact(path, artifact);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('takes the tokenizer beside the weights', () => {
    expect(loadGpt(path).tokenizer).to.equal(undefined);
    saveTokenizer(join(folder, 'tokenizer.json'), tokenizer);
    const loaded = loadGpt(path);
    expect(loaded.tokenizer?.vocabulary).to.deep.equal(tokenizer.vocabulary);
    expect(loaded.logits([1, 2])).to.deep.equal(model.logits([1, 2]));
    expect(loaded.fingerprint).to.equal(model.fingerprint);
  });

  it('refuses a damaged tokenizer and a damaged model by name', () => {
    writeFileSync(join(folder, 'tokenizer.json'), '{"model":');
    expect(() => loadGpt(path)).to.throw(DataError, 'tokenizer.json: Expected JSON');
    writeFileSync(path, 'nothing');
    expect(() => loadGpt(path)).to.throw(DataError, 'model.safetensors');
  });
});
