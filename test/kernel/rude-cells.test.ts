// Cells that do what no cell should, one after the other in one kernel: each ends, says what it can, and the next runs.
import { expect } from 'chai';
import { openSession, type Ran, type Session, textOf } from './session';

/** A rude cell, and what is shown below it. */
type Rude = readonly [what: string, code: string, shown: RegExp];

const PRINTING: Rude[] = [
  [
    'prints 1,797 lines',
    `for (let i = 0; i < 1797; i++) console.log('image', i)`,
    /^image 0\n[\s\S]*1,3\d\d lines \([\d,]+ characters\) left out[\s\S]*image 1796\n$/,
  ],
  [
    'prints 100,000 lines',
    `for (let i = 0; i < 100_000; i++) console.log('image', i)`,
    /99,5\d\d lines[\s\S]*image 99999\n$/,
  ],
  ['prints a text of 50 MB', `console.log('x'.repeat(5e7))`, /^x+\n\[… 49,9\d\d,\d\d\d characters left out/],
  ['ends in a value of 50 MB', `'y'.repeat(5e7)`, /^y+\n\[… 49,9/],
  [
    'prints 200,000 dots',
    `for (let i = 0; i < 200_000; i++) process.stdout.write('.')`,
    /^\.+\n\[… 1\d\d,\d\d\d characters left out/,
  ],
  [
    'prints errors without end',
    `for (let i = 0; i < 5000; i++) console.error('wrong', i)`,
    /wrong 0\n[\s\S]*left out[\s\S]*wrong 4999/,
  ],
  [
    'prints much and throws',
    `for (let i = 0; i < 5000; i++) console.log(i); throw new Error('in the end')`,
    /4999\n[\s\S]*Error: in the end/,
  ],
  [
    'shows 5,000 outputs',
    `import { showHtml } from 'course/notebook'; for (let i = 0; i < 5000; i++) showHtml('<b>a</b>', 'a')`,
    /4,500 further outputs left out/,
  ],
  ['shows an output of 30 MB', `showHtml('z'.repeat(3e7), 'z')`, /An output of 30 MB was left out/],
  ['writes bytes that are no text', `process.stdout.write(Buffer.from([0, 255, 254, 65])); 1`, /A/],
];

const ENDING: Rude[] = [
  ['calls process.exit', `process.exit(3)`, /process\.exit\(3\) ends a program.*Nothing was ended/],
  [
    'calls process.exit later',
    `setTimeout(() => process.exit(), 10); await new Promise((r) => setTimeout(r, 200)); 'on'`,
    /Nothing was ended[\s\S]*on\n$/,
  ],
  ['aborts', `process.abort()`, /Nothing was ended/],
  ['kills itself', `process.kill(process.pid, 'SIGKILL')`, /Nothing was ended/],
  ['sends itself the signal of the stop button', `process.emit('SIGINT' as any); 1`, /1/],
  ['takes all listeners away', `process.removeAllListeners(); 1`, /put (?:it|them) back/],
];

const THROWING: Rude[] = [
  ['throws a text', `throw 'oops'`, /The cell threw 'oops'/],
  ['throws null', `throw null`, /The cell threw null/],
  ['throws undefined', `throw undefined`, /The cell threw undefined/],
  [
    'throws an object without a prototype',
    `throw Object.create(null)`,
    /The cell threw \[Object: null prototype\]/,
  ],
  [
    'throws an error whose text throws',
    `throw Object.defineProperty(new Error('a'), 'stack', { get() { throw 1; } })`,
    /./,
  ],
  ['throws an error of 1 MB', `throw new Error('w'.repeat(1e6))`, /left out/],
  ['throws a promise', `throw Promise.resolve(1)`, /The cell threw Promise/],
  [
    'rejects what nobody waits for',
    `Promise.reject(new Error('nobody waits')); await new Promise((r) => setTimeout(r, 50)); 5`,
    /nobody waits[\s\S]*5\n$/,
  ],
  [
    'throws in a timer',
    `setTimeout(() => { throw new Error('in a timer'); }, 10); await new Promise((r) => setTimeout(r, 100)); 5`,
    /in a timer[\s\S]*5\n$/,
  ],
  [
    'throws in a tick',
    `process.nextTick(() => { throw new Error('in a tick'); }); await new Promise((r) => setTimeout(r, 50)); 5`,
    /in a tick/,
  ],
  [
    'emits an error that nobody hears',
    `import { EventEmitter } from 'node:events'; setImmediate(() => new EventEmitter().emit('error', new Error('unheard'))); await new Promise((r) => setTimeout(r, 50)); 5`,
    /unheard/,
  ],
  [
    'recurses without end',
    `const down = (n: number): number => down(n + 1) + 1; down(0)`,
    /^RangeError: Maximum call stack/,
  ],
  [
    'recurses without end behind an await',
    `await null; const dive = (n: number): number => dive(n + 1) + 1; dive(0)`,
    /RangeError: Maximum call stack/,
  ],
  ['is no TypeScript', `let x = ;`, /1:9 - Expression expected/],
  ['declares a name twice', `const twice = 1; const twice = 2;`, /Cannot redeclare/],
  ['has a wrong type', `const text: string = 3;`, /not assignable/],
  ['imports what is not there', `import { nothing } from 'course/nowhere'; nothing`, /Cannot find module/],
];

const SHOWING: Rude[] = [
  ['shows a getter that never ends', `({ get forever() { while (true); } })`, /\[Getter\]/],
  ['shows a proxy that throws', `new Proxy({}, { get() { throw 1; }, ownKeys() { throw 2; } })`, /\{\}/],
  ['shows an object in a circle', `const circle: any = {}; circle.self = circle; circle`, /Circular/],
  ['shows symbols', `({ [Symbol('s')]: Symbol('t'), big: 10n, no: undefined, f() {} })`, /Symbol\(s\)/],
  [
    'shows a value that refuses',
    `({ [Symbol.for('nodejs.util.inspect.custom')]() { throw new Error('I refuse'); } })`,
    /can't be shown.*I refuse/,
  ],
  ['shows a million objects', `Array.from({ length: 1e6 }, (_, i) => ({ i }))`, /more items/],
  [
    'shows a deep object',
    `let deep: any = {}; for (let i = 0; i < 1e5; i++) deep = { deep }; deep`,
    /\[Object\]/,
  ],
  [
    'sends a circle as an output',
    `import * as tslab from 'tslab'; const ring: any = {}; ring.ring = ring; tslab.display.raw('application/json', ring)`,
    /circular/,
  ],
];

const BREAKING: Rude[] = [
  [
    'takes Promise away',
    `(globalThis as any).Promise = null; 1`,
    /changed Promise, and the kernel put it back/,
  ],
  [
    'takes JSON away',
    `JSON.stringify = () => 'x'; JSON.parse = () => 0; 1`,
    /changed JSON\.(?:parse|stringify), JSON\.(?:parse|stringify), and/,
  ],
  [
    'takes the timers away',
    `(globalThis as any).setTimeout = (globalThis as any).setImmediate = null; 1`,
    /put them back/,
  ],
  ['silences console', `console.log = console.error = () => {}; 1`, /put them back/],
  ['replaces stdout.write', `process.stdout.write = () => false; 1`, /process\.stdout\.write/],
  [
    'breaks arrays',
    `delete (Array.prototype as any).map; (Array.prototype as any).push = () => { throw 1; }; 1`,
    /Array\.prototype/,
  ],
  ['adds to every object', `(Object.prototype as any).extra = 1; 1`, /Object\.prototype\.extra/],
  [
    'breaks maps and texts',
    `Map.prototype.get = () => undefined; String.prototype.slice = () => ''; 1`,
    /Map\.prototype\.get/,
  ],
  ['replaces require', `(globalThis as any).require = (globalThis as any).module = 5; 1`, /1/],
  ['changes its folder', `process.chdir('/'); 1`, /1/],
  [
    'leaves a worker behind',
    `import { Worker } from 'node:worker_threads'; new Worker('setInterval(() => {}, 100)', { eval: true }); 1`,
    /1/,
  ],
  [
    'leaves a program behind',
    `import { spawn } from 'node:child_process'; spawn('sleep', ['300'], { detached: true }).unref(); 1`,
    /1/,
  ],
  [
    'leaves a timer that prints',
    `const chatter = setInterval(() => console.log('tick'), 5); await new Promise((r) => setTimeout(r, 100)); clearInterval(chatter); 1`,
    /tick/,
  ],
  ['reads the keyboard', `import { readFileSync } from 'node:fs'; readFileSync(0, 'utf8').length`, /0|Error/],
  [
    'makes 2,000 variables',
    `${Array.from({ length: 2000 }, (_, i) => `const v${i} = ${i};`).join('')} v1999`,
    /1999/,
  ],
  ['declares what was there as something else', `const v1999 = 'a text'; v1999`, /a text/],
  ['is empty', ``, /^$/],
  ['is a comment of 1 MB', `// ${'c'.repeat(1e6)}`, /^$/],
];

const CELLS = [...PRINTING, ...ENDING, ...THROWING, ...SHOWING, ...BREAKING];

describe('rude cells', function () {
  this.timeout(300_000);
  let session: Session;
  before(async () => {
    session = await openSession();
    await session.run('1 + 1');
  });
  after(() => session?.close());

  const next = async (): Promise<void> => {
    const ran = await session.run(
      `console.log('next'); await new Promise((r) => setTimeout(r, 1)); [1, 2].map((n) => n + 1)`,
    );
    expect(textOf(ran)).to.equal('next\n[ 2, 3 ]\n');
    expect(ran.status).to.equal('ok');
  };

  for (const [what, code, shown] of CELLS) {
    it(`goes on after a cell that ${what}`, async () => {
      const ran = await session.run(code);
      expect(ran).to.include({ idle: true, alive: true });
      const text = textOf(ran);
      if (!shown.test(text))
        throw new Error(`Expected ${shown}, got:\n${text.slice(0, 600)}\n…\n${text.slice(-300)}`);
      expect(text.length).to.be.below(100_000);
      await next();
    });
  }

  it('shows late outputs below the cell that caused them', async () => {
    await session.run(
      `setTimeout(() => console.log('late words'), 300); Promise.resolve().then(() => setTimeout(() => { throw new Error('late error'); }, 300)); 1`,
    );
    const ran: Ran = await session.run(`await new Promise((r) => setTimeout(r, 1000)); 'second'`);
    expect(textOf(ran)).to.equal('second\n');
    const late = ran.outputs
      .filter((output) => output.late !== null)
      .map(({ text }) => text)
      .join('');
    expect(late).to.include('late words').and.include('Error: late error');
  });
});
