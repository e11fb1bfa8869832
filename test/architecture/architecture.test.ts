import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { parseSource } from './imports';
import { violations } from './layers';
import { LAYERS, SMALL_ROOMS } from './table';

const FIXTURES = join(__dirname, 'fixtures');

/** What must be said of each small tree under fixtures/, and nothing else. */
const EXPECTED: Record<string, string[]> = {
  clean: [],
  upward: [
    'lib/core/index.ts:1 imports upwards: core (row 0) from plots (row 1). Hand the value in, or move the code down.',
  ],
  sideways: [
    'lib/plots/index.ts:1 imports sideways: plots (row 1) from measure (row 1). Hand the value in, or move the code down.',
  ],
  'sideways-lazily': [
    'lib/plots/index.ts:1 imports sideways: plots (row 1) from measure (row 1). Hand the value in, or move the code down.',
  ],
  'past-the-index': [
    'lib/plots/index.ts:1 imports ../core/hidden, past the list of public names. Import core itself.',
  ],
  'tfjs-in-plots': [
    'lib/plots/index.ts:1 imports @tensorflow/tfjs: only tf and training may. Take tf as an argument.',
  ],
  'tfjs-type-in-measure': [
    'lib/measure/index.ts:1 imports @tensorflow/tfjs: only tf and training may. Take tf as an argument.',
  ],
  'inference-on-tfjs': [
    'lib/inference reaches TensorFlow.js by inference -> tf -> @tensorflow/tfjs. Cut the chain.',
  ],
  'unknown-area': ['lib/helpers is not in the table of layers. Add it to test/architecture/table.ts.'],
  'no-index': ['lib/plots has no index.ts that lists its public names. Write one.'],
  'outside-lib': ['lib/core/index.ts:1 imports ../../secrets, which lies outside lib. Move it into an area.'],
  'undeclared-package': [
    'lib/core/index.ts:1 imports lodash, which lib/package.json does not declare. Declare it.',
  ],
  'absolute-path': [
    'lib/datasets/index.ts:1 names /home/somebody/digits.csv, a place on one machine. Use projectPath().',
  ],
  printing: ['lib/core/index.ts:2 uses console.log: only cli prints or exits. Return the value.'],
  'circle-of-files': [
    'These files import each other: lib/core/first.ts -> lib/core/second.ts -> lib/core/third.ts -> lib/core/first.ts. Move what both need below them.',
  ],
  'circle-of-folders': [
    'These folders import each other: lib/core -> lib/core/inner -> lib/core. Move what both need below them.',
  ],
  'small-room': [
    'lib/core/small.ts has at most 40 lines and only lib/core/large.ts imports it. Merge it into that file, or give its reason in test/architecture/table.ts.',
  ],
  'too-long': ['lib/core/index.ts has 201 lines, more than 200. Split it by noun.'],
};

describe('the layers of lib/', () => {
  it('hold in the course', () => {
    expect(violations(resolve(__dirname, '..', '..'))).to.deep.equal([]);
  });

  it('name each area once', () => {
    const areas = LAYERS.flat();
    expect(new Set(areas).size).to.equal(areas.length);
  });

  it('excuse at most 25 small rooms', () => {
    expect(Object.keys(SMALL_ROOMS).length).to.be.at.most(25);
  });

  it('have a fixture for each kind of fault', () => {
    expect(readdirSync(FIXTURES)).to.have.members(Object.keys(EXPECTED));
  });

  for (const [fixture, sentences] of Object.entries(EXPECTED)) {
    it(`${sentences.length ? 'say what is wrong with' : 'find nothing wrong with'} the tree "${fixture}"`, () => {
      expect(violations(join(FIXTURES, fixture))).to.deep.equal(sentences);
    });
  }
});

describe('the reader of imports', () => {
  const forms: [string, string[]][] = [
    [`import a from 'x';`, ['x']],
    [`import 'x';`, ['x']],
    [`import type { A } from 'x';`, ['x']],
    [`export { a } from 'x';`, ['x']],
    [`export * as a from 'x';`, ['x']],
    [`import a = require('x');`, ['x']],
    [`const a = await import('x');`, ['x']],
    [`const a = require('x').default;`, ['x']],
    [`const a = require.resolve('x');`, ['x']],
    [`type A = import('x').A;`, ['x']],
    ['const a = require(`x`);', ['x']],
    [`// import 'x'`, []],
    [`const a = "import 'x'";`, []],
    [`console.log('x');`, []],
    [`export const a = 'x';`, []],
  ];
  for (const [code, expected] of forms) {
    it(`finds ${expected.length ? 'the import' : 'no import'} in ${code}`, () => {
      expect(parseSource('a.ts', code).imports.map((found) => found.specifier)).to.deep.equal(expected);
    });
  }
});
