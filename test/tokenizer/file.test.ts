import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { DataError } from 'course/core';
import { characterTokenizer, loadTokenizer, saveTokenizer, toJson, trainTokenizer } from 'course/tokenizer';
import { randomText, scratchPath, TEXT } from './texts';

describe('a saved tokenizer', () => {
  for (const [name, tokenizer] of [
    ['byte pairs', trainTokenizer(TEXT, { vocabularySize: 400 })],
    ['characters', characterTokenizer(`${TEXT} 0123456789`)],
  ] as const) {
    it(`of ${name} is the one that is loaded`, () => {
      const path = scratchPath(`${name}.json`);
      saveTokenizer(path, tokenizer);
      const loaded = loadTokenizer(path);
      expect(loaded.vocabulary).to.deep.equal(tokenizer.vocabulary);
      for (let seed = 0; seed < 50; seed++) {
        expect(loaded.encode(randomText(seed))).to.deep.equal(tokenizer.encode(randomText(seed)));
      }
    });
  }

  it('may write its merges with a space between, as older files do', () => {
    const { vocabulary } = trainTokenizer(TEXT, { vocabularySize: 300 });
    const file = JSON.parse(toJson(vocabulary));
    file.model.merges = file.model.merges.map((pair: string[]) => pair.join(' '));
    const path = scratchPath('older.json');
    writeFileSync(path, JSON.stringify(file));
    expect(loadTokenizer(path).vocabulary).to.deep.equal(vocabulary);
  });
});

describe('loadTokenizer refuses', () => {
  const text = toJson(trainTokenizer(TEXT, { vocabularySize: 300 }).vocabulary);
  const path = scratchPath('damaged.json');
  const load = (content: string) => () => {
    writeFileSync(path, content);
    return loadTokenizer(path);
  };
  const change = (edit: (file: ReturnType<typeof JSON.parse>) => void) => {
    const file = JSON.parse(text);
    edit(file);
    return load(JSON.stringify(file));
  };

  it('a missing file, with its path', () => {
    expect(() => loadTokenizer(scratchPath('none.json'))).to.throw(DataError, 'none.json, found none');
  });

  it('a file cut short at any place', () => {
    for (let length = 0; length < text.length - 2; length += 997) {
      expect(load(text.slice(0, length)), `${length}`).to.throw(
        DataError,
        'Expected JSON in a tokenizer.json',
      );
    }
  });

  it('a field that is not as the form says, by name', () => {
    expect(load('[]')).to.throw(DataError, 'an object with named fields');
    expect(
      change((file) => {
        file.model.type = 'Unigram';
      }),
    ).to.throw(DataError, '"model.type", got "Unigram"');
    expect(
      change((file) => {
        file.model.vocab.Ā = 7;
      }),
    ).to.throw(DataError, 'a number from 0 that no other has');
    expect(
      change((file) => {
        delete file.model.vocab.a;
      }),
    ).to.throw(DataError, 'model.vocab');
    expect(
      change((file) => {
        file.model.merges[0] = ['q', 'zzz'];
      }),
    ).to.throw(DataError, '"model.merges[0]"');
    expect(
      change((file) => {
        file.model.merges = {};
      }),
    ).to.throw(DataError, 'a list of pairs');
    expect(
      change((file) => {
        file.model.seen_characters = 1;
      }),
    ).to.throw(DataError, '"model.seen_characters", got 1');
    expect(
      change((file) => {
        file.normalizer = { type: 'NFC' };
      }),
    ).to.throw(DataError, 'normalizer');
    expect(
      change((file) => {
        file.pre_tokenizer.add_prefix_space = true;
      }),
    ).to.throw(DataError, 'prefix space');
  });

  it('and leaves the file as it was', () => {
    const content = text.slice(0, 100);
    expect(load(content)).to.throw(DataError);
    expect(readFileSync(path, 'utf8')).to.equal(content);
  });
});
