import { expect } from 'chai';
import { examine, type Finding } from 'course/doctor';
import { disk } from '../../lib/doctor/machine';
import { nodeVersion } from '../../lib/doctor/versions';

describe('the doctor', function () {
  this.timeout(60_000);
  let findings: Finding[];
  before(async () => {
    findings = await examine();
  });

  it('looks at the versions, backend, kernel, data frames, isolation, browser and disk', () => {
    expect(findings.map(({ name }) => name)).to.include.members([
      'Node',
      'npm',
      'Python',
      'JupyterLab',
      'tslab',
      'TensorFlow.js',
      'Backend',
      'TypeScript kernel',
      'Data frames (polars)',
      'Isolation for grading',
      'Browser for the tests',
      'Disk',
    ]);
  });

  it('finds no fault where set-up has ended well', () => {
    expect(findings.filter(({ status }) => status === 'fault')).to.deep.equal([]);
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
