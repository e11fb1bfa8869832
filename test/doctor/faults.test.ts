// A course folder with something wrong in it: each fault is found, and its command mends it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { kernel } from '../../lib/doctor/kernel';
import { packageVersion, pythonVersion } from '../../lib/doctor/versions';

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
    expect(kernel()).to.include({ status: 'fault', mend: 'npm run setup -- --again kernel' });
  });

  it('finds a registration that names a Node which is gone', () => {
    register(['/gone/bin/node', __filename]);
    expect(kernel()).to.include({ status: 'fault' });
    expect(kernel().found).to.include('/gone/bin/node');
  });

  it('finds a registration that is cut off', () => {
    register(undefined);
    expect(kernel()).to.include({ status: 'fault', mend: 'npm run setup -- --again kernel' });
  });

  it('is content with a registration on this Node', () => {
    register([process.execPath, __filename]);
    expect(kernel()).to.include({ status: 'ok' });
  });

  it('finds that .venv has no Python', () => {
    expect(pythonVersion()).to.include({ status: 'fault', mend: 'npm run setup -- --again venv' });
  });

  it('finds a package that is not installed', () => {
    expect(packageVersion('tslab', 'tslab')).to.include({
      status: 'fault',
      mend: 'npm run setup -- --again packages',
    });
  });

  function register(argv: string[] | undefined): void {
    const path = join(root, '.venv', 'share', 'jupyter', 'kernels', 'tslab', 'kernel.json');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, argv ? JSON.stringify({ argv }) : '{"argv": ["/usr');
  }
});
