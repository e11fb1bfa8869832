// Whoever types pnpm or yarn, out of habit, reads what to type instead.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { parse } from 'yaml';

const ROOT = resolve(__dirname, '..', '..');

describe('another package manager than npm', () => {
  it('yarn, classic or later, runs our answer instead of itself', () => {
    const { yarnPath } = parse(readFileSync(join(ROOT, '.yarnrc.yml'), 'utf8'));
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, yarnPath), 'install'], {
      encoding: 'utf8',
    });
    expect(status).to.equal(1);
    expect(stderr).to.equal('This course is installed by npm, not yarn.\nTo go on: npm start\n');
  });

  it('pnpm shows the version that it expects, which no pnpm has', () => {
    const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(engines.pnpm).to.equal('this course is installed by npm: run npm start');
  });
});
