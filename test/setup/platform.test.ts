// What depends on the system, asked for Windows and macOS on whatever system this is.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { npmCommand as doctorsNpm, venvProgram } from '../../lib/doctor/versions';
import { cellEnvironment } from '../../lib/grading/judge/launch';
import { hasGroups, killGroup } from '../../lib/grading/process/process-group';
import { npmCommand, venvBin } from '../../scripts/setup/course.mjs';
import { folderFault, systemFault } from '../../scripts/setup/place.mjs';
import { isRunning, startOf } from '../../scripts/setup/processes.mjs';
import { findPython } from '../../scripts/setup/python.mjs';
import { pathWith, removeScratch } from './scratch';

describe('on Windows', () => {
  after(removeScratch);

  it('the programs of .venv lie in Scripts', () => {
    expect(venvBin('C', 'python', 'win32')).to.equal(join('C', '.venv', 'Scripts', 'python.exe'));
    expect(venvBin('C', 'python', 'darwin')).to.equal(join('C', '.venv', 'bin', 'python'));
    expect(venvProgram('python', 'win32')).to.match(/\.venv.Scripts.python\.exe$/);
  });

  it('npm is started by a shell, since Node refuses to start npm.cmd; or as the script that started us', () => {
    expect(npmCommand({}, 'win32')).to.deep.equal(['cmd', '/d', '/c', 'npm']);
    expect(doctorsNpm('--version', 'win32')).to.deep.equal(['cmd', ['/d', '/c', 'npm', '--version']]);
    const script = 'C:\\Program Files\\nodejs\\node_modules\\npm\\bin\\npm-cli.js';
    expect(npmCommand({ npm_execpath: script }, 'win32')).to.deep.equal([process.execPath, script]);
  });

  it('Python is found behind its launcher, py -3', () => {
    const PATH = pathWith(['sh']);
    const program = join(PATH, 'py');
    writeFileSync(
      program,
      '#!/bin/sh\n[ "$1" = -3 ] && printf "C:\\\\Python\\\\python.exe\\r\\n3.13.1\\r\\nTrue\\r\\n"\n',
    );
    chmodSync(program, 0o755);
    expect(findPython({ PATH })).to.deep.equal({ path: 'C:\\Python\\python.exe', version: '3.13.1' });
  });

  it('a process that runs is known without /proc and without ps', () => {
    expect(startOf(process.pid, 'win32')).to.equal('running');
    expect(isRunning({ pid: process.pid, started: startOf(process.pid) })).to.equal(true);
  });

  it('a cell is ended by its own process, since there are no groups', async () => {
    expect(hasGroups('win32')).to.equal(false);
    const child = spawn(process.execPath, ['-e', 'while (true) {}'], { stdio: 'ignore' });
    const ended = once(child, 'exit');
    killGroup(child, 'win32');
    expect(await ended).to.deep.equal([null, 'SIGKILL']);
  });

  it('a cell gets the one name without which Node does not start', () => {
    const ours = { SystemRoot: 'C:\\Windows', TOKEN: 'secret' };
    expect(cellEnvironment('win32', ours)).to.deep.equal({ SystemRoot: 'C:\\Windows' });
    expect(cellEnvironment('darwin', ours)).to.have.all.keys('PATH');
  });

  it('a colon in the path is no fault', () => {
    expect(folderFault('C:\\course', 'win32')).to.equal(undefined);
  });
});

describe('a system', () => {
  it('without glibc is told at once that nothing is to be had for it', () => {
    expect(systemFault('linux', undefined)?.sentence).to.match(/musl.*neither polars nor TensorFlow/);
  });

  it('with glibc, or another one, is let in', () => {
    expect(systemFault('linux', '2.36')).to.equal(undefined);
    expect(systemFault('darwin', undefined)).to.equal(undefined);
    expect(systemFault('win32', undefined)).to.equal(undefined);
  });
});
