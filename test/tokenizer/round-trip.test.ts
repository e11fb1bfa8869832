import { expect } from 'chai';
import { CourseError } from 'course/core';
import { characterTokenizer, splitWords, type Tokenizer, trainTokenizer } from 'course/tokenizer';
import { randomText, TEXT } from './texts';

const tokenizers: [string, Tokenizer][] = [
  ['byte pairs', trainTokenizer(TEXT, { vocabularySize: 400 })],
  ['characters', characterTokenizer(TEXT)],
];

for (const [name, tokenizer] of tokenizers) {
  describe(`a tokenizer of ${name}`, () => {
    it('gives 1,000 random Unicode texts back', () => {
      for (let seed = 0; seed < 1000; seed++) {
        const text = randomText(seed);
        const tokens = tokenizer.encode(text);
        expect(tokenizer.decode(tokens), `text ${seed}`).to.equal(text);
        expect(tokens.every((token) => token >= 0 && token < tokenizer.vocabularySize)).to.equal(true);
      }
    });

    it('decodes token by token to the same text, with no character before its last byte', () => {
      const text = `${TEXT} ☃ 𝄞 é`;
      const stream = tokenizer.stream();
      const parts = tokenizer.encode(text).map(stream.push);
      expect(parts.join('') + stream.end()).to.equal(text);
      expect(parts.join('')).not.to.include('\ufffd');
    });

    it('gives the empty text no tokens', () => {
      expect(tokenizer.encode('')).to.deep.equal([]);
      expect(tokenizer.decode([])).to.equal('');
    });

    it('marks bytes that make no character', () => {
      const [, ...rest] = tokenizer.encode('☃'); // three bytes, the first one lost
      expect(tokenizer.decode(rest)).to.match(/^\ufffd+$/);
    });

    it('names the characters that it never saw, and refuses them when asked to be strict', () => {
      expect(tokenizer.unseen('a ☃ and ☃ 𝄞')).to.deep.equal(['☃', '𝄞']);
      expect(() => tokenizer.encode('a ☃', { strict: true })).to.throw(CourseError, 'got "☃": it never saw');
      expect(tokenizer.encode(TEXT, { strict: true })).to.deep.equal(tokenizer.encode(TEXT));
    });

    it('refuses half a character and numbers that are no token', () => {
      expect(() => tokenizer.encode('a\ud83d')).to.throw(CourseError, 'half of one at position 1');
      const { vocabularySize } = tokenizer;
      expect(() => tokenizer.decode([0, vocabularySize])).to.throw(CourseError, `got ${vocabularySize}`);
      expect(() => tokenizer.decode([-1])).to.throw(CourseError, 'got -1');
    });
  });
}

describe('a tokenizer of characters', () => {
  it('has one token for each character, by code point, then 256 bytes', () => {
    const tokenizer = characterTokenizer('banana');
    expect(tokenizer.vocabularySize).to.equal(3 + 256);
    expect(tokenizer.encode('nab')).to.deep.equal([2, 0, 1]);
    expect(tokenizer.encode('é')).to.deep.equal([3 + 0xc3, 3 + 0xa9]);
  });

  it('without bytes refuses what it has no token for', () => {
    const tokenizer = characterTokenizer('banana', { bytes: false });
    expect(tokenizer.vocabularySize).to.equal(3);
    expect(() => tokenizer.encode('nab!')).to.throw(CourseError, 'got "!": it was made without bytes');
  });
});

describe('words', () => {
  it('take the space before them, and keep endings, digits, signs and runs of spaces apart', () => {
    expect(splitWords(" I'm here, 42 times.  Yes\n")).to.deep.equal([
      ' I',
      "'m",
      ' here',
      ',',
      ' 42',
      ' times',
      '.',
      ' ',
      ' Yes',
      '\n',
    ]);
  });

  it('joined are the text again, on 1,000 random texts', () => {
    for (let seed = 0; seed < 1000; seed++)
      expect(splitWords(randomText(seed)).join('')).to.equal(randomText(seed));
  });
});
