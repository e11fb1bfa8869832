// The checks of the stop button change nothing but when a program ends: tried on programs, and on every module of the course.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createContext, runInContext, Script } from 'node:vm';
import { expect } from 'chai';
import { projectPath } from 'course/core';

const load = createRequire(__filename);
const { awaits, withChecks } = load('../../scripts/kernel/loops.cjs') as {
  awaits(code: string): boolean;
  withChecks(code: string): string;
};
const { CHECK } = load('../../scripts/kernel/stop.cjs') as { CHECK: string };

/** Programs, each ending in a value, and how often they pass a check. */
const PROGRAMS: readonly (readonly [code: string, value: unknown, checks: number])[] = [
  ['let a = 0; for (let i = 0; i < 3; i++) a += i; a', 3, 0],
  ['let a = 0; for (let i = 0; i < 2100; i++) a += i; a', 2_203_950, 2],
  ['let a = 0; x: y: for (let i = 0; i < 2100; i++) { if (i % 2) continue y; a++ } a', 1050, 2],
  ['let a = 0; for (const i of [1, -2]) a += Math.abs(i); a', 3, 0],
  ['const f = (n) => g(n); const g = Math.abs; let a = 0; for (let i = 0; i < 3; i++) a += f(i); a', 3, 6],
  ['let a = 0; for (let i = 0; i < 3; i++) for (let j = 0; j < 1100; j++) a++; a', 3300, 6],
  ['let a = 0; for (const i of [1, 2]) for (const j of [1, 2]) a += i * j\na', 9, 2],
  ['let a = 3; while (a > 0) a--; do a++; while (a < 2)\na', 2, 0],
  ['let a = ""; for (const k in { x: 1, y: 2 }) { a += k } a', 'xy', 0],
  ['[1, 2, 3].map((n) => n * 2).map(n => ({ n })).length', 3, 0],
  ['const f = (a) => (b) => (c) => a + b + c; f(1)(2)(3)', 6, 0],
  ['function f() { "use strict"; return this === undefined } f()', true, 0],
  ['function* g() { yield* [1, 2] } [...g()].length', 2, 1],
  [
    'class A { constructor(x) { this.x = x } get y() { return this.x } static z = () => 5 } new A(4).y + A.z()',
    9,
    0,
  ],
  ['class B { a = 1 } class C extends B { constructor() { super(); this.b = 2 } } new C().a', 1, 1],
  ['outer: for (;;) { for (;;) break outer } 7', 7, 1],
  ['const o = { f() { return 1 }, get g() { return 2 }, async h() {} }; o.f() + o.g', 3, 0],
  ['const f = (a, b = () => 2) => a + b(); f(1)', 3, 1],
  ['if (true) for (let i = 0; i < 2; i++); else 1; 8', 8, 0],
];

/** Programs that end by a check alone. */
const ENDLESS = [
  'while (true);',
  'for (;;) {}',
  'x: do continue x; while (true)',
  'for (;;) for (;;) 1;',
  'let n = 0; if (n === 0) for (;;) n = Math.sin(n); else n = 1;',
  'const f = () => f(); for (;;) { try { f() } catch (error) { if (error.stop) throw error } }',
  'function* g() { for (;;) yield 1 } for (const one of g()) one;',
];

/** Cells, and whether they await outside of their functions. */
const CELLS: readonly (readonly [code: string, awaiting: boolean])[] = [
  ['const r = await (async () => 1)().catch(String);', true],
  ['const q = await Promise.resolve(1);', true],
  ['for await (const x of g()) f(x);', true],
  ['if (a) { b = [await c] }', true],
  ['const f = async () => { await g(); for await (const x of y) z(x); };', false],
  ['async function f() { await g() } class A { async b() { await c } }', false],
  ['const text = "await"; // await', false],
];

describe('an await in a cell', () => {
  for (const [code, awaiting] of CELLS) {
    it(`${awaiting ? 'is' : 'is not'} seen in ${code}`, () => {
      expect(awaits(code)).to.equal(awaiting);
    });
  }
});

describe('checks in loops and functions', function () {
  this.timeout(120_000); // hundreds of modules
  for (const [code, value, checks] of PROGRAMS) {
    it(`leave the value of ${code.slice(0, 60)}`, () => {
      let passed = 0;
      const context = createContext({ [CHECK]: () => passed++ });
      expect(runInContext(withChecks(code), context)).to.equal(value);
      expect(passed).to.equal(checks);
    });
  }

  for (const code of ENDLESS) {
    it(`end ${code}`, () => {
      const stop = Object.assign(new Error('stopped'), { stop: true });
      const context = createContext({
        [CHECK]: () => {
          throw stop;
        },
      });
      expect(() => runInContext(withChecks(code), context, { timeout: 20_000 })).to.throw('stopped');
    });
  }

  it('leave every module of the course a program of as many lines', () => {
    const root = projectPath('lib', 'dist');
    const files = readdirSync(root, { recursive: true }).map(String);
    const modules = files.filter((file) => file.endsWith('.js'));
    expect(modules.length).to.be.greaterThan(100);
    for (const file of modules) {
      const code = readFileSync(join(root, file), 'utf8');
      const checked = withChecks(code);
      new Script(`(function () {${checked.replace(/^#!.*/, '')}\n})`, { filename: file });
      expect(checked.split('\n').length, file).to.equal(code.split('\n').length);
    }
  });
});
