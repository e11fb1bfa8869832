// The text that grows below a cell: outside a notebook it is gathered all the same.
import { expect } from 'chai';
import { writeLive } from 'course/notebook';

async function* tokens(...texts: string[]) {
  for (const text of texts) yield { text };
}

describe('writeLive', () => {
  it('gathers the text and counts its tokens', async () => {
    const written = await writeLive('It', tokens(' is', ' a', ' truth'));
    expect(written.text).to.equal(' is a truth');
    expect(written.numTokens).to.equal(3);
    expect(written.tokensPerSecond).to.be.above(0);
  });

  it('passes on what the model throws', async () => {
    async function* broken() {
      yield { text: 'a' };
      throw new Error('the context is full');
    }
    const failed = await writeLive('', broken()).catch(String);
    expect(failed).to.contain('the context is full');
  });
});
