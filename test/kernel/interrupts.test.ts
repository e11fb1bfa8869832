// The stop button, pressed on the real kernel in the middle of everything that takes long.
import { join } from 'node:path';
import { expect } from 'chai';
import { dropScratch, scratchCourse } from '../notebooks/scratch';
import { openSession, type Ran, type Session, textOf } from './session';

const SETUP = [
  `import { projectPath } from 'course/core';
   import { loadAusten, loadDigits } from 'course/datasets';
   import { generate, loadGpt } from 'course/inference';
   import { timeInTurn } from 'course/measure';
   import { check, liveChart, watchTraining, writeLive } from 'course/notebook';
   import { startBackend, tf } from 'course/tf';
   import * as training from 'course/training';`,
  `await startBackend();
   const { images, labels } = loadDigits();
   const data = { x: images, y: labels };
   const model = training.mlp({ layerSizes: [64, 32, 10], seed: 1 });
   let steps = 0;
   const count = () => { steps++; if (steps === 200) console.log('at work'); };`,
];

/** Numbers that a cell prints last. */
function numbersOf(ran: Ran): number[] {
  return (textOf(ran).match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
}

describe('the stop button', function () {
  this.timeout(300_000);
  let course: string;
  let session: Session;
  before(async () => {
    course = scratchCourse(); // a check keeps progress
    session = await openSession({ folder: join(course, 'notebooks'), env: { COURSE_ROOT: course } });
    for (const cell of SETUP) expect((await session.run(cell)).status, cell).to.equal('ok');
  });
  after(async () => {
    await session?.close();
    dropScratch(course);
  });

  /** A stopped cell: it failed, it said so, and the next one runs. */
  const stopped = async (code: string, sentence: RegExp): Promise<Ran> => {
    const ran = await session.run(code, { interruptAt: 'at work' });
    expect(ran.idle, `"${code}" is idle`).to.equal(true);
    expect(ran.status).to.equal('error');
    expect(textOf(ran)).to.match(sentence);
    expect(textOf(await session.run('1 + 1'))).to.equal('2\n');
    return ran;
  };

  it('ends fit within one step, says after which, and nothing goes on behind it', async () => {
    const options = `{ optimizer: 'sgd', numEpochs: 4000, onStep: count }`;
    const ran = await stopped(`await training.fit(model, data, ${options});`, /after step [\d,]+ of 228,000/);
    const said = Number(
      textOf(ran)
        .match(/after step ([\d,]+)/)?.[1]
        .replace(/,/g, ''),
    );
    const [first] = numbersOf(await session.run('steps'));
    await session.wait(1);
    const [second] = numbersOf(await session.run('steps'));
    expect(second).to.equal(first);
    expect(said - first).to.be.oneOf([0, 1]); // the hook of the last step may have been stopped itself
  });

  it('leaves a model that is whole: it answers, and can be trained again', async () => {
    const ran = await session.run(
      `steps = 1e9;
       const history = await training.fit(model, data, { optimizer: 'sgd', numEpochs: 2 });
       [history.numSteps, tf.memory().numTensors];`,
    );
    expect(numbersOf(ran)).to.deep.equal([114, 4]);
  });

  it('ends a training that no cell waits for', async () => {
    await session.run(
      `steps = 0;
       const behind = training.fit(model, data, { optimizer: 'sgd', numEpochs: 4000, onStep: () => { steps++; } });
       behind.catch(() => {}); 0`,
    );
    await stopped(`console.log('at work'); await new Promise(() => {});`, /Interrupted/);
    const [first] = numbersOf(await session.run('steps'));
    await session.wait(1);
    expect(numbersOf(await session.run('steps'))).to.deep.equal([first]);
  });

  it('refuses a second training of a model while the first runs', async () => {
    const ran = await session.run(
      `const both = await Promise.allSettled([1, 2].map(() => training.fit(model, data, { numEpochs: 1 })));
       console.log(both.map(({ status }) => status).join(' '));
       String((both[1] as PromiseRejectedResult).reason.message);`,
    );
    expect(textOf(ran)).to.match(/^fulfilled rejected\nExpected a model that nothing else trains/);
  });

  it('ends a text after the token at work, and keeps what was written', async () => {
    await session.run(
      `const austen = loadGpt(projectPath('data/models/austen/model.safetensors')); let tokens = 0;
       async function* counted(all: ReturnType<typeof generate>) {
         for await (const token of all) { if (++tokens === 20) console.log('at work'); yield token; }
       }`,
    );
    const code = `await writeLive('It is', counted(generate(austen, 'It is', { maxTokens: 100000, whenFull: 'slide' })));`;
    const ran = await stopped(code, /stopped/);
    const [written] = numbersOf(await session.run('tokens'));
    const last = ran.outputs.filter(({ type }) => type.endsWith('display_data')).at(-1)?.text;
    expect(last).to.include(`${written} tokens`);
  });

  it('ends a check without a verdict, and the next check works', async () => {
    const ran = await session.run(`await check('00-start-here/hello')`, { interruptAt: 'Checking' });
    expect(ran.status).to.equal('error');
    expect(textOf(ran)).to.match(
      /Stopped[\s\S]*The check of 00-start-here\/hello was stopped before it had a verdict/,
    );
    expect(textOf(await session.run(`await check('00-start-here/hello')`))).to.match(/todo|Not|Correct/i);
  });

  it('ends a fine-tuning between two steps', async () => {
    const ran = await stopped(
      `const gpt = training.gptOf(austen.blueprint, { weights: austen.weights });
       const words = austen.tokenizer!.encode(loadAusten().heldOut.slice(0, 20_000));
       await training.fineTune(gpt, words, { method: 'lora', numSteps: 500, batchSize: 1,
         onStep: ({ step }) => { if (step === 2) console.log('at work'); } });`,
      /after step \d+ of 500/,
    );
    expect(ran.stopSeconds).to.be.a('number');
  });

  for (const [what, code] of [
    [
      'a clock',
      `await timeInTurn({ a: () => { steps = 0; } , b: () => { if (!globalThis.said) console.log('at work'); (globalThis as any).said = 1; } }, { runs: 1e9 });`,
    ],
    ['an endless loop', `console.log('at work'); while (true) {}`],
    ['an endless loop behind an await', `console.log('at work'); await null; while (true) {}`],
    ['a loop over promises', `console.log('at work'); while (true) await null;`],
    [
      'a chain of promises',
      `console.log('at work'); const on = (): Promise<void> => Promise.resolve().then(on); await on();`,
    ],
    [
      'a chain of ticks',
      `console.log('at work'); const tick = () => process.nextTick(tick); await new Promise(() => tick());`,
    ],
    [
      'a generator that never ends',
      `console.log('at work'); function* all() { while (true) yield 1; } [...all()].length`,
    ],
    ['a promise that nobody keeps', `console.log('at work'); await new Promise(() => {});`],
    ['a long pattern', `console.log('at work'); /^(a+)+$/.test('a'.repeat(60) + 'b');`],
    [
      'a program that it waits for',
      `import { spawnSync } from 'node:child_process'; console.log('at work'); spawnSync('sleep', ['1000']);`,
    ],
    [
      'a question to the keyboard',
      `import { createInterface } from 'node:readline/promises'; console.log('at work'); await createInterface({ input: process.stdin }).question('Name?');`,
    ],
  ] as const) {
    it(`ends ${what}`, () => stopped(code, /Interrupted/));
  }

  it('does not end a cell that runs when an interrupted one is long over', async () => {
    expect(
      textOf(
        await session.run('const go = () => 7; let sum = 0; for (let i = 0; i < 3; i++) sum += go(); sum'),
      ),
    ).to.equal('21\n');
  });
});
