// Python's own safetensors reads what we write, and we read what it writes.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { decodeSafetensors, fingerprint, writeArtifact } from 'course/artifact';
import { projectPath } from 'course/core';
import { scratchFile } from './files';
import { blueprint, drawWeights } from './model';

/** Reads a file, prints what is in it as JSON, and writes it again under another name. */
const COPY = `
import json, sys
from safetensors import safe_open
from safetensors.numpy import save_file
with safe_open(sys.argv[1], framework="numpy") as f:
    tensors = {name: f.get_tensor(name) for name in f.keys()}
    metadata = f.metadata()
save_file(tensors, sys.argv[2], metadata=metadata)
print(json.dumps({"metadata": metadata, "tensors": {
    name: {"dtype": str(t.dtype), "shape": t.shape, "data": t.flatten().tolist()} for name, t in tensors.items()}}))
`;

describe("Python's safetensors", () => {
  let environment: string;
  let python: string;

  before(function () {
    this.timeout(120_000);
    environment = mkdtempSync(join(tmpdir(), 'course-safetensors-'));
    const made = makeEnvironment(environment);
    if (made) python = made;
    else {
      console.log('      skipped: no Python with safetensors here, and none could be installed');
      this.skip();
    }
  });

  after(() => rmSync(environment, { recursive: true, force: true }));

  it('reads the numbers, shapes and metadata that we write, and we read its copy bit for bit', () => {
    const [ours, theirs] = [scratchFile('ours.safetensors'), scratchFile('theirs.safetensors')];
    const weights = drawWeights();
    const mark = writeArtifact(ours, { blueprint, weights });
    const seen = JSON.parse(execFileSync(python, ['-c', COPY, ours, theirs], { encoding: 'utf8' }));
    for (const [name, { shape, data }] of weights) {
      expect(seen.tensors[name]).to.deep.equal({ dtype: 'float32', shape, data: [...data] });
    }
    expect(JSON.parse(seen.metadata.blueprint)).to.deep.equal(blueprint);
    const copy = decodeSafetensors(readFileSync(theirs));
    expect(fingerprint(copy.weights)).to.equal(mark);
    expect(copy.metadata).to.deep.equal(seen.metadata);
  });
});

/** A Python that imports safetensors and numpy: the course's own, else one in a folder for this test. */
function makeEnvironment(folder: string): string | undefined {
  const own = projectPath('.venv', 'bin', 'python');
  const base = existsSync(own) ? own : 'python3';
  if (runs(base, ['-c', 'import safetensors, numpy'])) return base;
  const python = join(folder, 'bin', 'python');
  const install = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--retries',
    '0',
    '--timeout',
    '5',
    'safetensors',
    'numpy',
  ];
  return runs(base, ['-m', 'venv', folder]) && runs(python, install) ? python : undefined;
}

function runs(program: string, words: string[]): boolean {
  try {
    execFileSync(program, words, { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}
