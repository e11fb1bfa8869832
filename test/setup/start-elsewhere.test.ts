// npm start for people who know what they do: other addresses, prefixes, tokens, browsers; and two at once.
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Running, removeScratch, scratchClone, scratchFolder, startScript } from './scratch';

const START = ['scripts/start.mjs', '--no-browser', '--port', '0'];
const ADDRESS = /^http:\S+\/lab\/tree\/\S+$/m;

describe('npm start elsewhere than on a laptop', function () {
  this.timeout(180_000); // against a hang only
  let clone: string;
  const started: Running[] = [];

  before(() => {
    clone = scratchClone(['packages', 'build', 'venv', 'wasm']);
  });
  afterEach(async () => {
    for (const { child, ended } of started.splice(0)) {
      child.kill('SIGINT');
      await ended;
    }
  });
  after(removeScratch);

  /** Starts it and waits for the whole announcement. */
  async function start(args: string[], changes: Record<string, string | undefined> = {}): Promise<string> {
    const running = startScript(clone, args, changes);
    started.push(running);
    await running.saw('/lab/tree/');
    return running.printed();
  }

  const addressIn = (printed: string): URL => new URL(printed.match(ADDRESS)?.[0] ?? 'none:');
  const answerOf = async (url: URL | string, token = ''): Promise<number> =>
    (await fetch(url, { headers: { authorization: `token ${token}` }, redirect: 'manual' })).status;

  it('listens on all networks under a prefix, prints no token, says where it is, and what the risk is', async () => {
    const args = ['--ip', '0.0.0.0', '--base-url', 'user/ada', '--no-token-in-url'];
    const printed = await start([...START, ...args]);
    const address = addressIn(printed);
    expect(address.hostname).to.equal('127.0.0.1');
    expect(address.pathname).to.equal('/user/ada/lab/tree/notebooks/00-start-here.ipynb');
    const note = printed.match(/stands in (\S+\.json)/)?.[1] ?? '';
    const { token } = JSON.parse(readFileSync(note, 'utf8'));
    expect(statSync(note).mode & 0o077, 'rights of others').to.equal(0);
    expect(printed).not.to.contain(token);
    expect(printed).to.contain('It listens on 0.0.0.0, so other machines can reach it');
    expect(await answerOf(new URL('/user/ada/api/contents', address))).to.equal(403);
    expect(await answerOf(new URL('/user/ada/api/contents', address), token)).to.equal(200);
    expect(await answerOf(new URL('/api/contents', address), token)).to.equal(404);
  });

  it('keeps its log, where JupyterLab writes the token, from other users', async () => {
    const log = join(clone, '.setup', 'logs', 'jupyterlab.log');
    writeFileSync(log, 'of an earlier run');
    chmodSync(log, 0o644);
    await start(START);
    expect(readFileSync(log, 'utf8')).not.to.contain('of an earlier run');
    expect(statSync(log).mode & 0o077, 'rights of others').to.equal(0);
  });

  it('says nothing of a risk on this machine alone', async () => {
    const printed = await start(START);
    expect(printed).to.match(/\?token=[0-9a-f]{32,}$/m);
    expect(printed).not.to.contain('other machines');
  });

  it('listens on IPv6, and prints such an address so that a browser takes it', async () => {
    const printed = await start([...START, '--ip', '::1', '--no-token-in-url']);
    expect(addressIn(printed).hostname).to.equal('[::1]');
    expect(await answerOf(new URL('/api', addressIn(printed)))).to.equal(200);
  });

  it('takes a token from the environment and does not print it', async () => {
    const printed = await start(START, { JUPYTER_TOKEN: 'of-my-own-choice' });
    expect(printed).to.contain('the token that you have set').and.not.to.contain('of-my-own-choice');
    expect(await answerOf(new URL('/api/contents', addressIn(printed)), 'of-my-own-choice')).to.equal(200);
  });

  it('answers to the name of a proxy that it was told, and to no other', async () => {
    const printed = await start([...START, '--hostname', 'course.example.org']);
    const api = new URL('/api', addressIn(printed));
    const host = (name: string) => fetchAs(api, name);
    expect(await host('course.example.org')).to.equal(200);
    expect(await host('localhost')).to.equal(200);
    expect(await host('evil.example.org')).to.equal(403);
  });

  it("hands JupyterLab's own options on", async () => {
    const printed = await start([...START, '--', '--ServerApp.allow_origin=https://o.example.org']);
    const { headers } = await fetch(new URL('/api', addressIn(printed)), {
      headers: { origin: 'https://o.example.org' },
    });
    expect(headers.get('access-control-allow-origin')).to.equal('https://o.example.org');
  });

  it('opens the browser that BROWSER names, by a file that hides the token; under WSL at the address', async () => {
    for (const [system, opened] of [
      [{}, /^file:\/\/\S+-open\.html$/],
      [{ WSL_DISTRO_NAME: 'Debian' }, /^http:\/\/localhost:\d+\/lab\/tree\/\S+token=[0-9a-f]+$/],
    ] as const) {
      const folder = scratchFolder();
      const [program, note] = [join(folder, 'browser'), join(folder, 'opened')];
      writeFileSync(program, `#!/bin/sh\necho "$1" > ${note}.draft && mv ${note}.draft ${note}\n`, {
        mode: 0o755,
      });
      await start(['scripts/start.mjs', '--port', '0'], { BROWSER: `${program} %s`, ...system });
      while (!existsSync(note)) await new Promise((resolve) => setTimeout(resolve, 50));
      expect(readFileSync(note, 'utf8').trim()).to.match(opened);
    }
  });

  it('says that there is no screen, and prints the address', async () => {
    const none = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined, BROWSER: undefined };
    const printed = await start(['scripts/start.mjs', '--port', '0'], {
      ...none,
      WSL_DISTRO_NAME: undefined,
    });
    expect(printed).to.contain('This machine has no screen, so no browser is opened.');
  });

  it('runs twice at once, each on a port of its own', async () => {
    const args = ['scripts/start.mjs', '--no-browser', '--port', '18800'];
    const printed = await Promise.all([start(args), start(args)]);
    const ports = printed.map((text) => addressIn(text).port);
    expect(new Set(ports).size).to.equal(2);
    for (const text of printed) expect(await answerOf(new URL('/api', addressIn(text)))).to.equal(200);
  });

  for (const [args, sentence] of [
    [
      ['--ip', '192.0.2.77'],
      'Expected an address of this machine after --ip, got 192.0.2.77. It has 127.0.0.1',
    ],
    [['--base-url', '/a b/'], 'Expected a path'],
    [['--wat'], 'Expected one of the options below, got --wat.'],
  ] as const)
    it(`ends with status 2 and a sentence before set-up for ${args.join(' ')}`, async () => {
      const { status, output } = await startScript(clone, ['scripts/start.mjs', ...args]).ended;
      expect(status).to.equal(2);
      expect(output)
        .to.match(new RegExp(`^${sentence.replaceAll('.', '\\.')}`))
        .and.not.to.contain('Set-up');
    });
});

/** Asks with a Host of one's own, as a proxy does, which `fetch` does not allow. */
async function fetchAs(url: URL, host: string): Promise<number | undefined> {
  const { get } = await import('node:http');
  return new Promise((resolve, reject) => {
    get(url, { headers: { host } }, (answer) => resolve(answer.resume().statusCode)).on('error', reject);
  });
}
