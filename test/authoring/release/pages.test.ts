// The files that are made for learners: README, package.json and what npm locks.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { pages, readme } from '../../../lib/authoring/release/pages';

const ROOT = join(__dirname, '..', '..', '..');

describe('the learners’ README', () => {
  const own = '# Sums\n\n## First\n\nOne.\n\n### Within\n\nTwo.\n\n## Second\n\nThree.\n';

  it('takes over the sections that its template names, and nothing else', () => {
    const template = '# For you\n\n<!-- section: First -->\n\nEnd.\n';
    expect(readme(template, own)).to.equal('# For you\n\n## First\n\nOne.\n\n### Within\n\nTwo.\n\nEnd.\n');
  });

  it('keeps what looks like a pattern in a section', () => {
    expect(readme('<!-- section: A -->', '## A\n\ncosts $1 and $& more\n')).to.equal(
      '## A\n\ncosts $1 and $& more',
    );
  });

  it('is refused for a section that there is not', () => {
    expect(() => readme('<!-- section: Third -->', own)).to.throw(
      /Expected a section "## Third" in README\.md.*Correct scripts\/release\/README\.md/,
    );
  });

  it('has each of its own sections once', () => {
    const titles =
      pages()
        .get('README.md')
        ?.match(/^## .+$/gm) ?? [];
    expect(titles).to.include.members(['## Two commands', '## The lessons', '## Working on exercises']);
    expect(new Set(titles).size).to.equal(titles.length);
    expect(pages().get('README.md')).to.not.contain('<!--');
  });
});

describe('the learners’ package.json and package-lock.json', () => {
  const manifest = JSON.parse(pages().get('package.json') ?? '');
  const lock = JSON.parse(pages().get('package-lock.json') ?? '');
  const ownLock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));

  it('leave out scripts and packages that only authors need', () => {
    expect(manifest.scripts).to.include.keys('start', 'test', 'check', 'course');
    expect(manifest.scripts).to.not.have.any.keys('bench', 'format', 'pretrain');
    expect(manifest.devDependencies).to.include.keys('typescript', '@types/node');
    for (const name of ['playwright-core', '@biomejs/biome', '@biomejs/cli-linux-x64', 'tsx'])
      expect(lock.packages).to.not.have.any.keys(`node_modules/${name}`);
  });

  it('keep every version as it was tested', () => {
    for (const path of Object.keys(lock.packages).filter(Boolean))
      expect(lock.packages[path]).to.deep.equal(ownLock.packages[path]);
  });

  it('fit each other, as npm itself sees it', function () {
    this.timeout(60_000);
    const folder = mkdtempSync(join(tmpdir(), 'lock-'));
    mkdirSync(join(folder, 'lib'));
    writeFileSync(join(folder, 'package.json'), pages().get('package.json') ?? '');
    writeFileSync(join(folder, 'package-lock.json'), pages().get('package-lock.json') ?? '');
    writeFileSync(join(folder, 'lib', 'package.json'), readFileSync(join(ROOT, 'lib', 'package.json')));
    // ends with 1 where something is missing, of the wrong version, or not needed
    const listed = execFileSync('npm', ['ls', '--all', '--package-lock-only', '--json'], { cwd: folder });
    rmSync(folder, { recursive: true });
    expect(JSON.parse(String(listed))).to.not.have.any.keys('problems', 'error');
  });
});
