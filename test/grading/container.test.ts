// The tier *container*: what podman is told, and one check where it runs.
import { expect } from 'chai';
import { checkExercise, exercisePaths, probeTiers } from 'course/grading';
import { podmanRun } from '../../lib/grading/isolation/container';

describe('the container of a cell', function () {
  this.timeout(120_000);
  const words = podmanRun(['--runtime', 'runc'], 'course-cell-1-1');
  const said = (option: string): string[] => words.filter((_, i) => words[i - 1] === option);

  it('has no network, no privileges and nobody as its user', () => {
    expect(said('--network')).to.eql(['none']);
    expect(said('--cap-drop')).to.eql(['all']);
    expect(said('--security-opt')).to.eql(['no-new-privileges']);
    expect(said('--user')).to.eql(['65534:65534']);
  });

  it('has limits on memory, processes and scratch space', () => {
    expect(said('--memory')).to.eql(['768m']);
    expect(said('--memory-swap')).to.eql(['768m']); // memory and swap together: no swap
    expect(said('--pids-limit')).to.eql(['64']);
    expect(said('--tmpfs')).to.eql(['/tmp:rw,size=16m,mode=1777,nosuid,nodev']);
  });

  it('can write nowhere else', () => {
    expect(words).to.include('--read-only').and.to.include('--read-only-tmpfs=false');
    expect(said('--volume').filter((mount) => !mount.endsWith(':ro'))).to.eql([]);
  });

  it('sees nothing of the course but the cell', () => {
    const inside = said('--volume').map((mount) => mount.split(':')[1]);
    expect(inside.filter((path) => !/^\/(usr|lib|lib32|lib64)$/.test(path))).to.eql([
      '/cell/node',
      '/cell/cell',
      '/cell/channel',
    ]);
  });

  it('grades a solution, where podman runs', async function () {
    const probe = probeTiers(undefined, 'container').get('container');
    if (!probe?.available) {
      console.log(`      skipped: ${probe?.why}`);
      this.skip();
    }
    const id = '01-forward-pass/relu';
    const result = await checkExercise(id, { file: exercisePaths(id).solution, tier: 'container' });
    expect(result.verdict, result.tests[0].detail).to.equal('PASS');
    expect(result.isolation).to.include({ tier: 'container', network: 'none' });
  });
});
