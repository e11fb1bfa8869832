// A test that stumbles over a value that its signature forbids: the learner hears so, and it is nobody else's fault.
import { expect } from 'chai';
import { misfit, returnType } from '../../lib/grading/judge/misfit';

const say = (signature: string, value: unknown) => misfit([{ call: 'f(1)', signature, value }]);

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
    ['number[]', new Float32Array(2), 'Float32Array [0, 0] is no array.'],
    ['number[]', [1, undefined], 'undefined is no number.'],
    ['number[]', [], 'The array is empty.'],
    ['number[][]', [[1], [2, 3]], 'Its rows are not of the same length.'],
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
      'For f(1), expected a value of the type number, got undefined. undefined is no number. Is the return statement missing?',
    );
  });
});
