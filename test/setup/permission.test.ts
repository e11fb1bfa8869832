// What may not be written, and the command that is true for whose it is.
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { cloneCommand, permissionFault, quoted } from '../../scripts/setup/permission.mjs';
import { removeScratch, scratchFolder } from './scratch';

const ADA = 4001;
const GRACE = 4002;

describe('a folder that may not be written', () => {
  before(function () {
    if (process.getuid?.() === 0) return;
    console.log('      skipped: only root can make the files of two users');
    this.skip();
  });
  after(removeScratch);

  it('is left to its owner: the advice is a clone, which works for the one who gets it', () => {
    const root = folderOf(0);
    execFileSync('git', ['init', '-q', root]);
    execFileSync('git', [
      '-C',
      root,
      '-c',
      'user.name=a',
      '-c',
      'user.email=a@b',
      'commit',
      '-qm',
      'a',
      '--allow-empty',
    ]);
    execFileSync('chown', ['-R', `${ADA}:${ADA}`, root]);
    const { sentence, command } = permissionFault(root, GRACE);
    expect(sentence).to.include("is another user's folder");
    expect(command)
      .to.match(/^git clone /)
      .and.not.to.match(/chown|chmod/);
    const home = folderOf(GRACE);
    const args = ['--reuid', String(GRACE), '--clear-groups', 'sh', '-c', cloneCommand(root, GRACE)];
    execFileSync('setpriv', args, { env: { PATH: process.env.PATH, HOME: home }, stdio: 'pipe' });
  });

  it('that came without git is copied', () => {
    expect(permissionFault(folderOf(ADA), GRACE).command).to.match(
      /^cp -R .* ~\/course && cd ~\/course && npm run setup$/,
    );
  });

  it('comes from where it came from, where that is known', () => {
    const root = folderOf(ADA);
    mkdirSync(join(root, '.git'));
    writeFileSync(
      join(root, '.git', 'config'),
      '[remote "origin"]\n\turl = https://example.org/course.git\n',
    );
    expect(cloneCommand(root, GRACE)).to.equal('git clone https://example.org/course.git ~/course');
  });

  it('of one’s own that another user left files in is taken back', () => {
    const root = folderOf(ADA);
    mkdirSync(join(root, '.setup'));
    const { sentence, command } = asUser(ADA, root);
    expect(sentence).to.include(join(root, '.setup')).and.to.include("another user's");
    expect(command).to.match(/^sudo chown -R /);
  });

  it('of one’s own that is closed is opened', () => {
    const root = folderOf(ADA);
    mkdirSync(join(root, '.setup'));
    chownSync(join(root, '.setup'), ADA, ADA);
    chmodSync(join(root, '.setup'), 0o500);
    const { command } = asUser(ADA, root);
    expect(command).to.match(/^chmod -R u\+rwX /);
    const args = ['--reuid', String(ADA), '--clear-groups', 'sh', '-c', command.split(' && ')[0]];
    execFileSync('setpriv', args);
    expect(asUser(ADA, root).sentence).not.to.include('not open for writing');
  });

  it('is one word to a shell, whatever is in its name', () => {
    for (const name of ["it's", 'a b', '$HOME', '`id`', '"x"', 'ü(1)&;', '-n']) {
      const said = execFileSync('sh', ['-c', `printf %s ${quoted(`/x/${name}`)}`], { encoding: 'utf8' });
      expect(said).to.equal(`/x/${name}`);
    }
  });
});

function folderOf(user: number): string {
  const folder = scratchFolder();
  chownSync(folder, user, user);
  chmodSync(folder, 0o755);
  return folder;
}

/** Root may write everything, so the question is put by a process of the user's own. */
function asUser(user: number, root: string): { sentence: string; command: string } {
  const module = join(folderOf(user), 'permission.mjs'); // where that user may read it, wherever this clone lies
  copyFileSync(join(__dirname, '..', '..', 'scripts', 'setup', 'permission.mjs'), module);
  const program = `import(${JSON.stringify(`file://${module}`)}).then((m) => console.log(JSON.stringify(m.permissionFault(process.argv[1]))))`;
  const args = ['--reuid', String(user), '--clear-groups', process.execPath, '-e', program, root];
  return JSON.parse(execFileSync('setpriv', args, { encoding: 'utf8' }));
}
