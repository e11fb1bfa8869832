// A course folder with something wrong in it: each fault is found, and its command mends it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { registrationFault } from '../../lib/doctor/kernel';
import { pythonVersion } from '../../lib/doctor/versions';

describe('the doctor in a damaged clone', () => {
  const kept = process.env.COURSE_ROOT;
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'course-doctor-'));
    process.env.COURSE_ROOT = root;
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
    if (kept === undefined) delete process.env.COURSE_ROOT;
    else process.env.COURSE_ROOT = kept;
  });

  it('finds that the kernel is not registered', () => {
    expect(registrationFault()).to.equal('not registered in .venv');
  });

  it('finds a registration that names a Node which is gone', () => {
    register(['/gone/bin/node', __filename]);
    expect(registrationFault()).to.include('/gone/bin/node, which is not there');
  });

  it('finds a registration that is cut off', () => {
    register(undefined);
    expect(registrationFault()).to.equal('its registration names no program');
  });

  it('finds a registration that came along from another clone, and names that', () => {
    register([process.execPath, join(__dirname, 'scripts', 'kernel.cjs')]);
    expect(registrationFault()).to.match(/scripts\/kernel\.cjs, which is not there$/);
    register([process.execPath, __filename]);
    expect(registrationFault()).to.include(`names another clone (${dirname(__dirname)})`);
  });

  it('is content with a registration of this clone on this Node', () => {
    const main = join(root, 'scripts', 'kernel.cjs');
    mkdirSync(dirname(main));
    writeFileSync(main, '');
    register([process.execPath, main]);
    expect(registrationFault()).to.equal(undefined);
  });

  it('finds that .venv has no Python', () => {
    expect(pythonVersion()).to.include({ status: 'fault', mend: 'npm run setup -- --again venv' });
  });

  function register(argv: string[] | undefined): void {
    const path = join(root, '.venv', 'share', 'jupyter', 'kernels', 'tslab', 'kernel.json');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, argv ? JSON.stringify({ argv }) : '{"argv": ["/usr');
  }
});
