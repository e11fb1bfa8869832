// Other Nodes than the one that runs these tests: their programs, fresh clones that run on them, and a class.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { projectPath } from 'course/core';
import { parse } from 'yaml';
import { corpus } from '../long/hostile';
import { environmentWith, scratchFolder } from '../setup/scratch';

/** The major versions that package.json names; of these only `COURSE_NODES` where that is set, such as `24,26`. */
export function testedNodes(): number[] {
  const { engines } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8'));
  const majors: number[] = engines.node
    .split(' || ')
    .map((range: string) => Number.parseInt(range.slice(1), 10));
  const chosen = process.env.COURSE_NODES?.split(',').map(Number);
  return chosen ? majors.filter((major) => chosen.includes(major)) : majors;
}

/** Fetches the newest Node of a major version from npm's registry into a scratch folder. @returns its program. */
export function fetchNode(major: number): string {
  const name = `node-${process.platform}-${process.arch}`;
  const folder = scratchFolder();
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--silent', '--ignore-scripts', '--prefix', folder, `${name}@${major}`]);
  return join(folder, 'node_modules', name, 'bin', 'node');
}

/** A step of .github/workflows/test.yml that runs a command. */
export interface WorkflowStep {
  readonly name: string;
  readonly run: string;
  readonly env?: Record<string, string>;
}

/** What the workflow does after it has fetched the clone, Node and Python. */
export function workflowSteps(): WorkflowStep[] {
  const { jobs } = parse(readFileSync(projectPath('.github', 'workflows', 'test.yml'), 'utf8'));
  return jobs.test.steps.filter((step: Partial<WorkflowStep>) => step.run !== undefined);
}

/** How a program ended, and all that it printed. */
export interface Ending {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a program in a folder as somebody does who has this Node alone. */
export function runUnder(
  node: string,
  folder: string,
  [program, ...args]: string[],
  changes: Record<string, string> = {},
): Promise<Ending> {
  const PATH = `${dirname(node)}${delimiter}${process.env.PATH}`;
  const child = spawn(program === 'node' ? node : program, args, {
    cwd: folder,
    env: environmentWith({ PATH, CI: undefined, ...changes }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, output })));
}

/**
 * Hostile answers that two runs need not grade to the same bytes: those that depend on the machine's speed or on chance,
 * and one that redefines an error's stack, for which the V8 of Node 20 alone first calls the learner's own code.
 */
const UNEQUAL =
  /^(?:machine|never-ends|types|compiler)\/|^framework\/(?:child-answers|throws-odd-things)$|^values\/random-answer$/;

/**
 * Lays a class out: learner k hands in the k-th known-wrong answer of every exercise; one hands in the solutions, one
 * the stubs; and one for each way to make the engine itself speak.
 */
export function layOutClass(folder: string): void {
  for (const lesson of readdirSync(projectPath('test', 'exercises'))) {
    const counts: Record<string, number> = {};
    const wrong = projectPath('test', 'exercises', lesson, 'wrong');
    for (const file of readdirSync(wrong).sort()) {
      const name = file.split('.')[0];
      counts[name] = (counts[name] ?? 0) + 1;
      hand(folder, `wrong-${counts[name]}`, `${lesson}/${name}`, readFileSync(join(wrong, file), 'utf8'));
    }
  }
  cpSync(projectPath('solutions'), join(folder, 'solution'), { recursive: true });
  for (const [name, line] of Object.entries(ENGINE_SPEAKS)) {
    const body = `export function relu(x: any): any {\n  ${line}\n  return x;\n}\n`;
    hand(folder, `engine-${name}`, '01-forward-pass/relu', body);
  }
}

/** Lays the hostile submissions out that end by themselves, one learner for each. */
export function layOutHostile(folder: string): void {
  for (const { name, file } of corpus('strong')) {
    if (UNEQUAL.test(name)) continue;
    hand(folder, name.replaceAll('/', '-'), '01-forward-pass/relu', readFileSync(file, 'utf8'));
  }
}

function hand(folder: string, learner: string, id: string, text: string): void {
  const path = join(folder, learner, `${id}.ts`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Lines at which JavaScript itself throws or prints, of each kind that a version of it words or knows otherwise. */
const ENGINE_SPEAKS: Record<string, string> = {
  json: `JSON.parse('{a:1}');`,
  'json-end': `JSON.parse('{"a":1}x');`,
  comparison: `x.concat(1, 2).sort(1);`,
  'callback-number': `[1].map(1 as any);`,
  'callback-null': `[1].filter(null as any);`,
  'callback-text': `[1].find('a' as any);`,
  'callback-object': `[1].forEach({} as any);`,
  'callback-none': `[1].flatMap(undefined as any);`,
  'callback-from': `Array.from([1], 2 as any);`,
  'too-long': `new Float32Array(2 ** 40);`,
  undefined: `x.first.second;`,
  'not-iterable': `const [a] = 1 as any;`,
  'not-a-function': `x.foo();`,
  frozen: `'use strict'; Object.freeze(x).push(1);`,
  recursion: `const f = (): any => f() + 1; f();`,
  bigint: `0n ** -1n;`,
  locale: `'a'.localeCompare('b', 'x_y');`,
  groups: `(Object as any).groupBy([1], (v: any) => v);`,
  'map-groups': `(Map as any).groupBy([1], (v: any) => v);`,
  union: `(new Set() as any).union(new Set());`,
  iterator: `([1].values() as any).map((v: any) => v + 1);`,
  half: `new (globalThis as any).Float16Array(2);`,
  resolvers: `(Promise as any).withResolvers();`,
  sum: `(Math as any).sumPrecise([1]);`,
  insert: `(new Map() as any).getOrInsert(1, 2);`,
  hex: `(new Uint8Array(2) as any).toHex();`,
  navigator: `(globalThis as any).navigator.hardwareConcurrency.toFixed();`,
  'local-storage': `(globalThis as any).localStorage.getItem('a');`,
  'later-error': `setTimeout(() => { throw new TypeError('later'); }, 0); while (Math.random() < 2) { if (performance.now() > 1e9) break; return new Promise(() => {}); }`,
  'prints-error': `try { x.a.b; } catch (error) { console.log(error); console.log({ error }); } `,
  'prints-trace': `console.trace('here');`,
  'prints-both': `console.error('error'); console.log('output');`,
  'prints-values': `console.log(new Map([[1, { a: x }]]), new Set(['a']), new Float32Array(3), [1.5, , null], class A {}, () => 1);`,
  fetches: `return fetch('http://127.0.0.1:9/');`,
  symbols: `(Symbol() as any) + 1;`,
  regexp: `new RegExp('(');`,
};
