// Merges against the obvious way: the whole text as a list, counted anew after each merge.
import { expect } from 'chai';
import { CourseError, random } from 'course/core';
import { countWords, learnMerges, splitWords, trainTokenizer } from 'course/tokenizer';
import { TEXT } from './texts';

/** Counts all neighbours of all words anew for each merge. */
function slowMerges(words: string[], letters: string[], vocabularySize: number): [string, string][] {
  const pieces = [...letters];
  let lists = words.map((word) => [...word]);
  const merges: [string, string][] = [];
  while (pieces.length < vocabularySize) {
    const counts = new Map<string, number>();
    for (const list of lists) {
      for (let i = 1; i < list.length; i++) {
        const pair = `${list[i - 1]}|${list[i]}`;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    }
    const rank = (pair: string) => pair.split('|').map((piece) => pieces.indexOf(piece));
    const [best] = [...counts].sort(
      ([a, n], [b, m]) => m - n || rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1],
    );
    if (!best || best[1] < 2) return merges;
    const [left, right] = best[0].split('|');
    merges.push([left, right]);
    if (!pieces.includes(left + right)) pieces.push(left + right);
    lists = lists.map((list) => joinPair(list, left, right));
  }
  return merges;
}

function joinPair(list: string[], left: string, right: string): string[] {
  const joined: string[] = [];
  for (let i = 0; i < list.length; i++) {
    if (list[i] === left && list[i + 1] === right) joined.push(left + list[++i]);
    else joined.push(list[i]);
  }
  return joined;
}

function fastMerges(words: string[], letters: string[], vocabularySize: number): [string, string][] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const tokens = Array.from(counts, ([word, n]) => [[...word].map((c) => letters.indexOf(c)), n] as const);
  const { pieces, merges } = learnMerges(tokens, letters, vocabularySize);
  return merges.map(([left, right]) => [pieces[left], pieces[right]]);
}

describe('merges', () => {
  it('are those of a slow count, on 200 random texts of few letters', () => {
    for (let seed = 0; seed < 200; seed++) {
      const { integer } = random(`merges ${seed}`);
      const letters = [...'abcd'].slice(0, 1 + integer(4));
      const words = Array.from({ length: 1 + integer(20) }, () =>
        Array.from({ length: 1 + integer(9) }, () => letters[integer(letters.length)]).join(''),
      );
      expect(fastMerges(words, letters, 24), `text ${seed}`).to.deep.equal(slowMerges(words, letters, 24));
    }
  });

  it('are those of a slow count, on English', () => {
    const words = splitWords(TEXT);
    const letters = [...new Set(TEXT)].sort();
    expect(fastMerges(words, letters, 120)).to.deep.equal(slowMerges(words, letters, 120));
  });

  it('take the commonest pair, and of equal ones the pair of lower numbers', () => {
    expect(fastMerges(['cab', 'cab', 'abc'], ['a', 'b', 'c'], 5)).to.deep.equal([
      ['a', 'b'], // three times
      ['c', 'ab'], // twice
    ]);
    expect(fastMerges(['ba', 'ab', 'ba', 'ab'], ['a', 'b'], 3)).to.deep.equal([['a', 'b']]);
  });

  it('end where no pair occurs twice', () => {
    expect(fastMerges(['abc'], ['a', 'b', 'c'], 100)).to.deep.equal([]);
    expect(trainTokenizer('abc').vocabularySize).to.equal(256);
  });

  it('are the same for the same text, whatever was trained before', () => {
    const { vocabulary } = trainTokenizer(TEXT, { vocabularySize: 320 });
    trainTokenizer('another text, another text', { vocabularySize: 300 });
    expect(trainTokenizer(TEXT, { vocabularySize: 320 }).vocabulary).to.deep.equal(vocabulary);
    expect(vocabulary.pieces).to.have.length(320);
  });

  it('count a pair over words: 40 copies of a text cost the words of one', () => {
    expect(countWords(TEXT.repeat(40)).size).to.be.at.most(countWords(TEXT).size + 1); // one word where copies meet
  });

  it('shorten text: each token is at least one byte, and common words are one', () => {
    const tokenizer = trainTokenizer(TEXT, { vocabularySize: 320 });
    const numBytes = new TextEncoder().encode(TEXT).length;
    expect(tokenizer.encode(TEXT).length).to.be.at.most(numBytes - 2 * 64); // 64 merges, each used twice or more
    expect(tokenizer.encode(' the')).to.have.length(1);
  });

  it('are refused for an empty text and for fewer tokens than bytes', () => {
    expect(() => trainTokenizer('')).to.throw(CourseError, 'got an empty one');
    expect(() => trainTokenizer('abc', { vocabularySize: 255 })).to.throw(CourseError, 'from 256');
  });
});
