import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import ts from 'typescript';

/** The messages of the compiler about one file, read through `change`. */
function complaints(name: string, change: (source: string) => string): string[] {
  const file = join(__dirname, name);
  const options: ts.CompilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022 },
    ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
    ...{ lib: ['lib.es2023.d.ts'], types: ['node', 'mocha'] },
  };
  const host = ts.createCompilerHost(options);
  const { readFile } = host;
  host.readFile = (path) => (path === file ? change(readFileSync(file, 'utf8')) : readFile(path));
  host.getSourceFile = (path, version) => {
    const text = host.readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, version);
  };
  const program = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

const frozen = [
  { type: 'Frozen', file: 'frozen-types.ts', count: 6 },
  { type: 'FrozenGpt', file: 'frozen-gpt-types.ts', count: 7 },
];

describe('the compiler', function () {
  this.timeout(60_000);

  for (const { type, file, count } of frozen) {
    it(`refuses each tampering with a ${type}, and nothing else in that file`, () => {
      expect(complaints(file, (source) => source)).to.deep.equal([]);
    });

    it(`says that a ${type} has no fit, and that its weights are read-only`, () => {
      const messages = complaints(file, (source) => source.replaceAll('@ts-expect-error', ''));
      expect(messages[0]).to.match(new RegExp(`Property 'fit' does not exist on type '${type}'`));
      expect(messages[1]).to.match(/Cannot assign to 'weights' because it is a read-only property/);
      expect(messages).to.have.length(count);
    });
  }
});
