// npm start, from the port to the end.
import { createServer, type Server } from 'node:net';
import { expect } from 'chai';
import { firstAddress } from './lab-address';
import { type Running, removeScratch, scratchClone, startScript } from './scratch';

describe('npm start', function () {
  this.timeout(120_000);
  let taken: Server;
  let lab: Running;
  let address: URL;
  const port = 18_750;

  before(async () => {
    taken = createServer().listen(port, '127.0.0.1');
    lab = startScript(scratchClone(['packages', 'build', 'venv', 'wasm']), [
      'scripts/start.mjs',
      '--no-browser',
      '--port',
      String(port),
    ]);
    address = await firstAddress(lab);
  });
  after(async () => {
    lab.child.kill('SIGKILL');
    taken.close();
    removeScratch();
  });

  it('prints an address on the first lesson, with its token', () => {
    expect(address.pathname).to.equal('/lab/tree/notebooks/00-start-here.ipynb');
    expect(address.searchParams.get('token')).to.match(/^[0-9a-f]{32,}$/);
  });

  it('moves on from a taken port', () => {
    expect(Number(address.port)).to.be.within(port + 1, port + 50);
  });

  it('serves a JupyterLab that lists the TypeScript kernel', async () => {
    const specs = await ask<{ kernelspecs: Record<string, { spec: { display_name: string } }> }>(
      '/api/kernelspecs',
    );
    expect(specs.kernelspecs.tslab.spec.display_name).to.equal('TypeScript');
  });

  it('has the news pop-up and the update check switched off', async () => {
    const { schema } = await ask<{ schema: { properties: Record<string, { default: unknown }> } }>(
      '/lab/api/settings/@jupyterlab/apputils-extension:notification',
    );
    expect(schema.properties.fetchNews.default).to.equal('false');
    expect(schema.properties.checkForUpdates.default).to.equal(false);
  });

  it('shows the clone and nothing above it', async () => {
    const { content } = await ask<{ content: { name: string }[] }>('/api/contents');
    expect(content.map(({ name }) => name)).to.include.members(['package.json', 'lib', 'scripts']);
  });

  it('ends with JupyterLab on Ctrl-C, with status 130', async () => {
    lab.child.kill('SIGINT');
    expect((await lab.ended).status).to.equal(130);
    const answer = await fetch(new URL('/api', address)).catch(() => undefined);
    expect(answer).to.equal(undefined);
  });

  async function ask<Answer>(path: string): Promise<Answer> {
    const answer = await fetch(new URL(path, address), {
      headers: { authorization: `token ${address.searchParams.get('token')}` },
    });
    expect(answer.status, path).to.equal(200);
    return (await answer.json()) as Answer;
  }
});
