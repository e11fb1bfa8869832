import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { predict, reveal } from 'course/notebook';
import { scratchFolder } from './scratch';

describe('predict and reveal', () => {
  const { path, write, capture } = scratchFolder();
  const question = 'How many?';

  it('keeps the guess, and says it again', () => {
    expect(capture(() => predict('a', 5000, { question, unit: 'FLOPs' }))).to.match(
      /Your guess: 5,000 FLOPs\nHow many\?/,
    );
    const kept = JSON.parse(readFileSync(path('.course', 'predictions.json'), 'utf8'));
    expect(kept).to.deep.equal({ a: { guess: 5000, question, unit: 'FLOPs' } });
  });

  it('keeps other guesses, and the last of two under one id', () => {
    capture(() => {
      predict('a', 1);
      predict('b', 2);
      predict('a', 3);
    });
    const kept = JSON.parse(readFileSync(path('.course', 'predictions.json'), 'utf8'));
    expect(kept).to.deep.equal({ a: { guess: 3 }, b: { guess: 2 } });
  });

  it('asks for a guess as long as there is null, and keeps none', () => {
    expect(capture(() => predict('a', null, { question, unit: 'FLOPs' }))).to.match(
      /Your turn: How many\?\nPut your guess in place of null/,
    );
    expect(() => readFileSync(path('.course', 'predictions.json'))).to.throw('ENOENT');
  });

  it('reveals without a guess, and says how to make one', () => {
    expect(capture(() => reveal('a', 7, { unit: 'm' }))).to.match(/Answer: 7 m\nYou have not guessed yet/);
  });

  // ratio 203,264 / 5,000 = 40.65; differences by hand
  const pairs: [number | string, number | string, string, RegExp][] = [
    [5000, 203264, 'FLOPs', /your guess is 41 times too small/],
    [300, 100, '', /your guess is 3 times too large/],
    [100, 100, '', /Exactly right/],
    [99, 100, 's', /Spot on: your guess is 1 s below/],
    [90, 96.5, '%', /Close: your guess is 6\.5 percentage points below/],
    [120, 100, '', /Some way off: your guess is 20 above/],
    [120, 100, '%', /Some way off: your guess is 20 percentage points above/],
    [80, 100, 's', /Some way off: your guess is 20 s below/],
    [60, 96.5, '%', /A surprise worth a moment: your guess is 36\.5 percentage points below/],
    [-3, -10, '', /A surprise worth a moment: your guess is 3\.3 times too small/],
    [0, 5, '', /Not quite: your guess is 5 below/],
    [-3, 4, '', /Not quite: your guess is 7 below/],
    ['Gentoo', 'Adelie', '', /You said Gentoo; it is Adelie/],
    ['Adelie', 'Adelie', '', /Right: you said Adelie/],
  ];
  for (const [guess, actual, unit, sentence] of pairs) {
    it(`says how far ${guess} is from ${actual}${unit && ` ${unit}`}`, () => {
      capture(() => predict('a', guess, { unit }));
      expect(capture(() => reveal('a', actual))).to.match(sentence);
    });
  }

  it('gives one word for one ratio, whatever the unit', () => {
    const word = (guess: number, unit: string) => {
      capture(() => predict('a', guess, { unit }));
      return /^(Exactly|Spot|Close|Some|A surprise)/m.exec(capture(() => reveal('a', 80)))?.[0];
    };
    for (const guess of [41, 53, 60, 70, 79, 80, 81, 92, 93, 110, 119, 121, 160]) {
      expect(new Set(['', 's', 'FLOPs', '%'].map((unit) => word(guess, unit))).size, `${guess}`).to.equal(1);
    }
  });

  it('shows whole numbers in full, and of others the digits that mean something', () => {
    const shown = (value: number, unit = '') => capture(() => reveal('a', value, { unit })).split('\n')[0];
    expect(shown(203264, 'FLOPs')).to.contain('203,264 FLOPs');
    expect(shown(100 * (349 / 359), '%')).to.contain(': 97.2 %');
    expect(shown(Math.log(10), 'nats')).to.contain(': 2.303 nats');
    expect(shown(62162.160873413086)).to.contain(': 62,162');
  });

  it('says how the answer came about, and claims no measurement by itself', () => {
    expect(capture(() => reveal('a', 7))).to.contain('Answer: 7');
    expect(capture(() => reveal('a', 7, { how: 'simulated' }))).to.contain('Simulated: 7');
  });

  it('never sends the reader to another cell, since the answer may stand in the same one', () => {
    expect(capture(() => predict('a', 5))).to.not.match(/next cell|below/);
  });

  it('refuses a guess that is no number, or not among the choices', () => {
    expect(() => predict('a', Number.NaN)).to.throw('Expected a number as your guess, got NaN.');
    expect(() => predict('a', 'Emu', { choices: ['Adelie', 'Gentoo'] })).to.throw(
      'out of Adelie, Gentoo, got Emu',
    );
  });

  it('refuses to reveal what is no number', () => {
    expect(() => reveal('a', Number.NaN)).to.throw('got NaN');
  });

  for (const text of ['{"a": ', '[]', '{"a": 5}', 'null']) {
    it(`puts a damaged file (${text}) aside with a sentence, and starts anew`, () => {
      write('.course/predictions.json', text);
      expect(capture(() => predict('a', 1)))
        .to.contain('Your guess: 1')
        .and.to.match(/It is kept as predictions\.json\.unreadable-\d+, and a new one is begun/);
      const backup = readdirSync(path('.course')).find((name) => name.includes('unreadable')) ?? '';
      expect(readFileSync(path('.course', backup), 'utf8')).to.equal(text);
      expect(capture(() => reveal('a', 1))).to.contain('Exactly right');
    });
  }

  it('takes any id, also one that objects have already', () => {
    expect(capture(() => reveal('constructor', 1))).to.contain('not guessed yet');
    capture(() => predict('__proto__', 4));
    expect(capture(() => reveal('__proto__', 4))).to.contain('Exactly right');
  });
});
