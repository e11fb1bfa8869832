// A kernel's first words, its end, and the folders that it is started in.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { openSession, type Session, textOf } from './session';

/** Runs `use` with a kernel of its own. */
async function withKernel(
  place: Parameters<typeof openSession>[0],
  use: (session: Session) => Promise<void>,
) {
  const session = await openSession(place);
  try {
    await use(session);
  } finally {
    await session.close();
  }
}

describe('a kernel', function () {
  this.timeout(300_000);

  it('started outside the clone resolves the course, its types, and its packages', async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'elsewhere ')));
    try {
      await withKernel({ folder }, async (session) => {
        const ran = await session.run(
          `import { shapeOf } from 'course/core'; import { loadDigits } from 'course/datasets';
           import { startBackend, tf } from 'course/tf'; import { expect } from 'chai'; import { cwd } from 'node:process';
           await startBackend();
           [shapeOf(loadDigits().images).join(' '), tf.scalar(2).add(1).arraySync(), typeof expect, cwd()]`,
        );
        expect(textOf(ran)).to.equal(`[ '1797 64', 3, 'function', '${folder}' ]\n`);
        expect(textOf(await session.run(`const wrong: string = shapeOf([1]);`))).to.include('not assignable');
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says that it starts, to a client that shows cells, until the first cell shows something', async () => {
    await withKernel({}, async (session) => {
      const ran = await session.run(`import { mlp } from 'course/training'; 'first'`, {
        metadata: { cellId: 'a' },
      });
      expect(ran.outputs.map(({ type }) => type)).to.deep.equal(['display_data', 'clear_output', 'stream']);
      expect(ran.outputs[0].text).to.include('are starting');
      const second = await session.run(`'second'`, { metadata: { cellId: 'b' } });
      expect(second.outputs.map(({ text }) => text)).to.deep.equal(['second\n']);
    });
  });

  it('says nothing of that where nobody looks on', async () => {
    await withKernel({}, async (session) => {
      const ran = await session.run(`import { mlp } from 'course/training'; 'first'`);
      expect(ran.outputs.map(({ text }) => text)).to.deep.equal(['first\n']);
    });
  });

  it('out of memory, is started again by Jupyter, and then says what happened and what to do', async () => {
    await withKernel({ env: { NODE_OPTIONS: '--max-old-space-size=300' } }, async (session) => {
      await session.run('const kept = 1;');
      const crash = await session.run(
        'const all: number[][] = []; while (true) all.push(new Array(1e5).fill(1.5));',
      );
      expect(crash).to.include({ alive: false, status: 'none' });
      await session.restart();
      const ran = await session.run('1 + 1', { metadata: { cellId: 'a' } });
      const cleared = ran.outputs.findLastIndex(({ type }) => type === 'clear_output');
      expect(textOf({ ...ran, outputs: ran.outputs.slice(cleared + 1) })).to.match(
        /^The kernel has started anew: the one before it ended in the middle of cell \[2\][\s\S]*2\n$/,
      );
      expect(textOf(await session.run('2 + 2'))).to.equal('4\n');
    });
  });

  it('frees tensors that no name leads to any more, and no others', async () => {
    await withKernel({}, async (session) => {
      await session.run(
        `import { startBackend, tf } from 'course/tf'; import * as training from 'course/training'; await startBackend();`,
      );
      const make = `const model = training.mlp({ layerSizes: [4, 3, 2], seed: 1 }); const x = tf.ones<tf.Rank.R2>([2, 4]);
        const free = tf.variable(tf.zeros([3])); await training.fit(model, { x: [[1, 2, 3, 4]], y: [1] }, { numEpochs: 2 });`;
      const count = async () => textOf(await session.run('tf.memory().numTensors'));
      await session.run(make);
      expect(await count()).to.equal('7\n'); // 4 of the model, x, the variable and what it was made of
      await session.run('const kept = model; const [first] = [x];');
      await session.run(make);
      expect(await count()).to.equal('12\n'); // what is kept stays: the former model and the former x
      expect(
        textOf(
          await session.run(
            'training.predict(kept, [[1, 2, 3, 4]]).length + Number(first.sum().arraySync())',
          ),
        ),
      ).to.equal('9\n');
      await session.run(make);
      const settled = await count(); // and the sum; what the last cell but one made may wait for the next
      for (let again = 0; again < 3; again++) await session.run(make);
      expect(await count()).to.equal(settled);
      expect(Number(settled)).to.be.within(13, 13 + 7);
    });
  });
});
