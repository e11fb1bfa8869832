// The script that packs the course for Gradescope refuses a course file that every submission would fail on.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectPath } from 'course/core';

describe('packing for Gradescope', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pack-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function pack(course: string): { status: number | null; stderr: string } {
    const file = join(folder, 'week.yaml');
    writeFileSync(file, course);
    const words = [projectPath('scripts/gradescope/pack.sh'), '--course', file, join(folder, 'out.zip')];
    return spawnSync('bash', words, { encoding: 'utf8' });
  }

  const timed = {
    'a due date': 'exercises: [01-forward-pass]\ndue: 2026-12-01T23:59:00+01:00\n',
    'a list of submissions': 'submissions: week.csv\n',
    'extensions, as JSON': '{\n  "extensions": {}\n}\n',
    'a due date, as JSON in one line':
      '{"exercises": ["01-forward-pass"], "due": "2026-12-01T23:59:00+01:00"}\n',
  };
  for (const [what, course] of Object.entries(timed)) {
    it(`is refused with ${what}`, () => {
      const { status, stderr } = pack(course);
      expect(status).to.equal(2);
      expect(stderr).to.match(/^Expected a course file without due, .* Pack a copy without them\.\n$/);
      expect(existsSync(join(folder, 'out.zip'))).to.equal(false);
    });
  }

  it('is not refused for a field of another kind', () => {
    expect(pack('exercises: [01-forward-pass]\nhidden: { share: 0.4 }\n').stderr).to.not.contain(
      'course file',
    );
  });
});
