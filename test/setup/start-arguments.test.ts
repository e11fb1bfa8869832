// What `npm start` makes of its arguments, and of the machine's screen.
import { expect } from 'chai';
import { random } from 'course/core';
import { isLoopback, readArguments, USAGE } from '../../scripts/start/arguments.mjs';
import { browserOn } from '../../scripts/start/browser.mjs';

const UNTOLD = { port: 8888, browser: true, tokenInUrl: true, extra: [] };

describe('the arguments of npm start', () => {
  it('are none for a learner', () => {
    expect(readArguments([])).to.deep.equal(UNTOLD);
  });

  it('are read with a space or an equals sign', () => {
    const apart = ['--port', '0', '--ip', '0.0.0.0', '--base-url', '/user/ada/', '--no-token-in-url'];
    const joined = ['--port=0', '--ip=0.0.0.0', '--base-url=/user/ada/', '--no-token-in-url'];
    const expected = { ...UNTOLD, port: 0, ip: '0.0.0.0', baseUrl: '/user/ada/', tokenInUrl: false };
    expect(readArguments(apart)).to.deep.equal(expected);
    expect(readArguments(joined)).to.deep.equal(expected);
  });

  it('take each name that a proxy uses', () => {
    const { hostnames } = readArguments(['--hostname', 'course.example.org', '--hostname', 'c.example.org']);
    expect(hostnames).to.deep.equal(['course.example.org', 'c.example.org']);
  });

  it("leave JupyterLab's own behind a second -- as they are", () => {
    const { extra, browser } = readArguments(['--no-browser', '--', '--ServerApp.x=1', '--port', 'x', '--']);
    expect(extra).to.deep.equal(['--ServerApp.x=1', '--port', 'x', '--']);
    expect(browser).to.equal(false);
  });

  for (const [given, path] of [
    ['user/ada', '/user/ada/'],
    ['/user/ada', '/user/ada/'],
    ['//user//ada//', '/user/ada/'],
    ['/', '/'],
    ['user/ada.lovelace@x.org', '/user/ada.lovelace@x.org/'],
  ])
    it(`make ${path} of the base URL ${given}`, () => {
      expect(readArguments(['--base-url', given]).baseUrl).to.equal(path);
    });

  for (const given of [
    'https://x.org/a',
    '/a/../b',
    '/a?b',
    '/a#b',
    '/a b',
    '/a+b/',
    '/ä/',
    'C:/Git/a',
    '/(.*)/',
    '\\a',
    '/a%20b',
  ])
    it(`refuse the base URL ${given}`, () => {
      expect(readArguments(['--base-url', given]).fault)
        .to.contain('Expected a path')
        .and.contain(given);
    });

  it('make of any base URL a path between slashes that means itself in a pattern, or refuse it', () => {
    const next = random(20_261_128);
    const letters = [...'ab2Ee/.%-_~@:?#+*()[]{}|^$\\ ä\u0000\n"\''];
    for (let round = 0; round < 5000; round++) {
      const word = Array.from(
        { length: 1 + next.integer(9) },
        () => letters[next.integer(letters.length)],
      ).join('');
      const { baseUrl, fault } = readArguments(['--base-url', word]);
      if (fault) continue;
      expect(baseUrl, word).to.match(/^\/(?:[^/]+\/)*$/);
      expect(new RegExp(`^${baseUrl}$`).test(baseUrl ?? ''), word).to.equal(true);
      expect(new URL(baseUrl ?? '', 'http://localhost').pathname, word).to.equal(baseUrl);
    }
  });

  for (const [given, ip] of [
    ['0.0.0.0', '0.0.0.0'],
    ['::', '::'],
    ['[::1]', '::1'],
    ['localhost', 'localhost'],
  ])
    it(`listen on ${given}`, () => {
      expect(readArguments(['--ip', given]).ip).to.equal(ip);
    });

  for (const args of [
    ['--ip', '*'],
    ['--ip', '1.2.3'],
    ['--ip', 'example.org'],
    ['--port', '65536'],
    ['--port', '-1'],
    ['--port', '1e3'],
    ['--port', ''],
    ['--port'],
    ['--hostname', 'https://x.org'],
    ['--hostname', 'x.org:80'],
    ['--no-browser=yes'],
    ['--nobrowser'],
    ['toString'],
    ['8888'],
  ])
    it(`refuse ${args.join(' ')} in a sentence`, () => {
      expect(readArguments(args).fault).to.match(/^Expected .* got .*\.$/);
    });

  it('refuse a secret, which every user of the machine could read', () => {
    for (const args of [['--token', 'x'], ['--token=x'], ['--password=x'], ['--IdentityProvider.token=x']])
      expect(readArguments(args).fault).to.contain('Set JUPYTER_TOKEN instead');
  });

  it("say where JupyterLab's own belong", () => {
    expect(readArguments(['--ServerApp.x=1']).fault).to.contain('npm start -- -- --ServerApp.x=1');
  });

  it('are all in the usage, and no other is', () => {
    const named = new Set(USAGE.match(/--[a-z][a-z-]+/g));
    for (const name of named) expect(readArguments([name, '1']).fault ?? '').not.to.contain(`got ${name}.`);
    expect(named.size).to.equal(6);
  });
});

describe('a loopback address', () => {
  it('is reached from this machine alone', () => {
    for (const ip of [undefined, 'localhost', '127.0.0.1', '127.0.1.1', '::1'])
      expect(isLoopback(ip)).to.equal(true);
    for (const ip of ['0.0.0.0', '::', '192.0.2.2', '127.example.org'])
      expect(isLoopback(ip)).to.equal(false);
  });
});

describe('the browser of npm start', () => {
  it('is left out on Linux without a screen, with the reason', () => {
    expect(browserOn({}, 'linux').browser).to.equal(false);
    expect(browserOn({}, 'linux').why).to.equal('This machine has no screen, so no browser is opened.');
  });

  it('is opened where there is a screen, or a browser is named', () => {
    for (const name of ['DISPLAY', 'WAYLAND_DISPLAY', 'BROWSER'])
      expect(browserOn({ [name]: 'x' }, 'linux')).to.deep.equal({ browser: true, redirectFile: true });
    for (const platform of ['darwin', 'win32'] as const)
      expect(browserOn({}, platform)).to.deep.equal({ browser: true, redirectFile: true });
  });

  it("of Windows is sent to the address under WSL, whose files it can't read", () => {
    expect(browserOn({ WSL_DISTRO_NAME: 'Debian' }, 'linux')).to.deep.equal({
      browser: true,
      redirectFile: false,
    });
  });
});
