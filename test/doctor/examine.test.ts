import { expect } from 'chai';
import type { Examining, Finding } from 'course/core';
import { examine } from 'course/doctor';
import { disk } from '../../lib/doctor/machine';
import { nodeVersion } from '../../lib/doctor/versions';

describe('the doctor', function () {
  this.timeout(300_000);
  const steps: Examining[] = [];
  let findings: Finding[];
  before(async () => {
    findings = await examine((step) => steps.push(step));
  });

  it('looks at the versions and files, and tries every part', () => {
    expect(findings.map(({ name }) => name)).to.include.members([
      'Node',
      'npm',
      'Python',
      'Files of the course',
      'JupyterLab',
      'TypeScript kernel',
      'Backend',
      'Checking exercises',
      'Data frames (polars)',
      'Charts',
      'Data',
      'Isolation for grading',
      'Browser for the tests',
      'Disk',
    ]);
  });

  it('finds no fault where set-up has ended well', () => {
    expect(findings.filter(({ status }) => status === 'fault')).to.deep.equal([]);
  });

  it('has served a page, run a cell and found a wrong answer wrong', () => {
    const found = Object.fromEntries(findings.map((finding) => [finding.name, finding.found]));
    expect(found.JupyterLab).to.match(/^4\.\S+, serves its page, and knows the TypeScript kernel$/);
    expect(found['TypeScript kernel']).to.match(/^runs a cell that imports the course's \d+ areas/);
    expect(found['Checking exercises']).to.include('found wrong');
  });

  it('says on the way what it is looking at', () => {
    expect(steps.map(({ looking }) => looking)).to.satisfy((all: string[][]) =>
      all.some((some) => some.includes('TypeScript kernel')),
    );
    expect(steps.at(-1)).to.deep.equal({ findings, looking: [], total: findings.length });
  });

  it('names this process’s own Node', () => {
    expect(findings.find(({ name }) => name === 'Node')?.found).to.equal(process.versions.node);
  });

  it('has a tier of isolation for an answer', () => {
    const isolation = findings.find(({ name }) => name === 'Isolation for grading');
    expect(isolation?.found).to.match(/^(?:strong|container|uid|none)\b/);
  });

  for (const version of ['18.20.8', '20.18.3', '22.11.0']) {
    it(`calls Node ${version} a fault and says how to mend it`, () => {
      expect(nodeVersion(version)).to.include({ status: 'fault', mend: 'nvm install 26' });
    });
  }

  for (const version of ['23.11.1', '25.9.0', '27.0.0']) {
    it(`notes that the course is not tested on Node ${version}`, () => {
      expect(nodeVersion(version)).to.include({ status: 'note', mend: 'nvm install 26' });
    });
  }

  it('notes a disk with less than 1 GiB free', () => {
    expect(disk(2 ** 30 - 1)).to.include({ status: 'note' });
    expect(disk(2 ** 30)).to.include({ status: 'ok' });
  });
});
