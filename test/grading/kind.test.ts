// What comes back is held against its signature before anything else, and each odd kind has its sentence.
import { expect } from 'chai';
import { decode, encode } from '../../lib/grading/channel';
import { kindProblem, misfit, returnType } from '../../lib/grading/judge/kind';

/** As it comes over the channel. */
const say = (signature: string, value: unknown) =>
  kindProblem({ call: 'f(1)', signature }, decode(encode(value)));

describe('what a signature promises', () => {
  it('is the type behind the parameters, whatever brackets they hold', () => {
    expect(returnType('f(a: { b: number }[], c: (d: number) => void): { e: number[] }')).to.equal(
      '{ e: number[] }',
    );
  });

  for (const [type, value] of [
    ['number', Number.NaN],
    ['string', ''],
    ['boolean', false],
    ['number[]', [1, -0]],
    ['number[][]', [[1], [2]]],
    ['{ a: number; b: { c: string }[] }', { a: 1, b: [{ c: '' }] }],
    ['Record<string, number[]>', { w: [1] }],
    ['AdamState', { step: 1 }],
  ] as const) {
    it(`is kept by ${JSON.stringify(value)} as ${type}`, () => {
      expect(say(`f(x: number): ${type}`, value)).to.equal(undefined);
    });
  }

  for (const [type, value, problem] of [
    ['number', '1', '"1" is no number.'],
    ['number[]', 1, '1 is no array.'],
    ['number[]', new Float32Array(2), 'Put Array.from(...) around it.'],
    ['number', Promise.resolve(1), 'Remove async and await'],
    ['number[]', Object.fromEntries([['then', () => {}]]), 'Remove async and await'],
    ['number[]', (function* () {})(), 'return an array, [...values]'],
    ['{ a: number }', new (class Answer {})(), 'That is an instance of Answer: return a plain object'],
    ['number[]', new Set([1]), 'That is an instance of Set: return an array'],
    ['{ a: number }', 3, '3 is no object.'],
    ['{ a: number }', { a: 1, b: 2 }, 'A property "b" came that was not asked for'],
    ['{ a: number[] }[]', [{ a: [1] }, { a: ['1'] }], 'At [1].a[0]: "1" is no number.'],
    ['number[]', [1, undefined], 'At [1]: nothing is there, undefined.'],
    ['{ a: number; b: number }', { a: 1 }, 'The property "b" is missing.'],
    ['AdamState', null, 'null is no object.'],
  ] as const) {
    it(`is broken by ${JSON.stringify(value)} as ${type}`, () => {
      expect(say(`f(x: number): ${type}`, value)).to.match(/^For f\(1\), expected a value of the type /);
      expect(say(`f(x: number): ${type}`, value)).to.include(problem);
    });
  }

  it('is broken by nothing at all, which asks for the return statement', () => {
    expect(say('f(x: number): number', undefined)).to.equal(
      'For f(1), expected a value of the type number, got undefined. Is the return statement missing?',
    );
  });

  it('is kept by nothing and by uneven rows, over which a test may stumble all the same', () => {
    const stumble = (value: unknown) =>
      misfit([{ call: 'f(1)', signature: 'f(x: number): number[]', value }]);
    expect(stumble([])).to.equal('For f(1), got []. The array is empty.');
    expect(stumble({ a: [[1], [2, 3]] })).to.contain('Its rows are not of the same length.');
    expect(stumble([1])).to.equal(undefined);
  });
});
