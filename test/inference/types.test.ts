import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import ts from 'typescript';

const FILE = join(__dirname, 'frozen-types.ts');

/** The messages of the compiler about one file, read through `change`. */
function complaints(change: (source: string) => string): string[] {
  const options: ts.CompilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022 },
    ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
    ...{ lib: ['lib.es2023.d.ts'], types: ['node', 'mocha'] },
  };
  const host = ts.createCompilerHost(options);
  const { readFile } = host;
  host.readFile = (path) => (path === FILE ? change(readFileSync(FILE, 'utf8')) : readFile(path));
  host.getSourceFile = (path, version) => {
    const text = host.readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, version);
  };
  const program = ts.createProgram([FILE], options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(FILE))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

describe('the compiler', () => {
  it('refuses each tampering with a Frozen, and nothing else in that file', () => {
    expect(complaints((source) => source)).to.deep.equal([]);
  }).timeout(60_000);

  it('says that there is no fit, and that the weights are read-only', () => {
    const messages = complaints((source) => source.replaceAll('@ts-expect-error', ''));
    expect(messages[0]).to.match(/Property 'fit' does not exist on type 'Frozen'/);
    expect(messages[1]).to.match(/Cannot assign to 'weights' because it is a read-only property/);
    expect(messages).to.have.length(6);
  }).timeout(60_000);
});
