// What differs from Node to Node, and must not reach a result: the engine's own wording, its stacks, its newest words.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'chai';
import { threw } from '../../lib/grading/judge/deaths';
import { readable } from '../../lib/grading/judge/printed';
import { steadyWording } from '../../lib/grading/judge/wording';

describe('the wording of the engine', () => {
  /** For each mistake what Node 20 says and what Node 26 says. */
  const PAIRS: readonly (readonly [on20: string, on26: string])[] = [
    [
      "Expected property name or '}' in JSON at position 1",
      "Expected property name or '}' in JSON at position 1 (line 1 column 2)",
    ],
    [
      'The comparison function must be either a function or undefined',
      'The comparison function must be either a function or undefined: 1',
    ],
    ['1 is not a function', 'number 1 is not a function'],
    ['null is not a function', 'object null is not a function'],
    ['#<Object> is not a function', 'object is not a function'],
    ['a is not a function', 'string "a" is not a function'],
    ['flatMap mapper function is not callable', 'undefined is not a function'],
    ['Invalid typed array length: 1099511627776', 'Array buffer allocation failed'],
  ];
  for (const [on20, on26] of PAIRS) {
    it(`is the same for "${on20}"`, () => {
      expect(steadyWording(on26)).to.equal(steadyWording(on20));
    });
  }

  it('leaves other messages alone', () => {
    for (const message of [
      "Cannot read properties of undefined (reading 'x')",
      'x.foo is not a function',
      '',
    ])
      expect(steadyWording(message)).to.equal(message);
  });
});

describe('what a cell prints when it breaks down', () => {
  it('keeps the learner’s lines and leaves out those of Node, and its version', () => {
    const printed =
      'f.ts:25\n    throw new Error("later");\n    ^\n\nError: later\n    at Timeout._onTimeout (f.ts:25:11)\n' +
      '    at listOnTimeout (node:internal/timers:581:17)\n    at call (/tmp/c-1/cell/main.js:64:44)\n\nNode.js v20.20.2\n';
    expect(readable(printed, '/tmp/c-1')).to.equal(
      'f.ts:25\n    throw new Error("later");\n    ^\n\nError: later\n    at Timeout._onTimeout (f.ts:25:11)\n',
    );
  });

  it('keeps what stands behind the last line of a stack', () => {
    const printed = 'Error: c\n    at f (f.ts:1:2)\n    at node:internal/main/run:28:49 {\n  code: 5\n}\n';
    expect(readable(printed, '/cell')).to.equal('Error: c\n    at f (f.ts:1:2) {\n  code: 5\n}\n');
  });

  it('is read in a moment, however long it is', () => {
    for (const part of ['\n', '\n    at ', '    at (', 'Node.js v', '{ '])
      expect(readable(part.repeat(65_536 / part.length), '/cell').length).to.be.above(0);
  }).timeout(10_000);
});

describe('the line of an error', () => {
  const stack = (frames: string): string => `TypeError: fetch failed\n${frames}`;
  const said = (frames: string): string =>
    threw({ name: 'TypeError', message: 'fetch failed', stack: stack(frames) }, 'f.ts', (text) => text)
      .message;

  it('is named where the error arose in a call of the learner’s', () => {
    expect(said('    at Array.map (<anonymous>)\n    at f (f.ts:7:3)')).to.contain('in line 7 of f.ts');
  });

  it('is not named behind an await of Node’s, which only some Nodes tell', () => {
    expect(said('    at node:internal/deps/undici:1:2\n    at async f (f.ts:7:3)')).to.equal(
      'TypeError: fetch failed.',
    );
  });
});

describe('the language of a cell', () => {
  it('has none of the words that only newer Nodes know, and those that the course allows', () => {
    const program = `require(${JSON.stringify(join(__dirname, '../../lib/grading/cell/language.ts'))}).leaveCommonLanguage();
      console.log([typeof Object.groupBy, typeof new Set().union, typeof [].values().map, typeof globalThis.Float16Array,
        typeof globalThis.navigator, typeof [].toSorted, typeof [].findLast, typeof Promise.withResolvers].join());`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--require', 'tsx/cjs', '-e', program], {
      encoding: 'utf8',
    });
    const [gone, kept] = [Array(5).fill('undefined'), Array(3).fill('function')];
    expect(stdout.trim(), stderr).to.equal([...gone, ...kept].join());
  });
});
