import { expect } from 'chai';
import { compileSource } from '../../lib/grading/compiler/compile';

const SHOWN = 'exercises/01-sums/add.ts';
const RIGHT =
  'export function add(a: number[], b: number[]) {\n  return a.map((value, i) => value + b[i]);\n}\n';

const SYNTAX = `
enum Sign { Minus = -1, Plus = 1 }
const enum Fixed { One = 1 }
namespace Inner { export const one = Sign.Plus * Fixed.One; }
function same(value: any, _context: any) { return value; }
@same class Marked { @same method() {} accessor field = Inner.one; }
abstract class Open { declare later: number }
export { Inner, Marked, Open };
`;

async function problem(text: string | Buffer): Promise<string> {
  const compiled = await compileSource(Buffer.from(text), SHOWN);
  return 'problem' in compiled ? compiled.problem : '';
}

describe('compiling what learners wrote', function () {
  this.timeout(30_000);

  const enough: [string, string][] = [
    ['a mark of byte order', `\uFEFF${RIGHT}`],
    ['line ends of Windows', RIGHT.replaceAll('\n', '\r\n')],
    ['line ends of old Macs', RIGHT.replaceAll('\n', '\r')],
    ['a first line for a shell', `#!/usr/bin/env node\n${RIGHT}`],
    ['a mark of byte order and a first line for a shell', `\uFEFF#!/usr/bin/env node\n${RIGHT}`],
    ['the character that stands for a broken one', `// as "\uFFFD" does\n${RIGHT}`],
    ['require in a comment', `//! never write require('fs')\n${RIGHT}`],
    ['import in a comment within an expression', RIGHT.replace('value +', "/* import('x') */ value +")],
    ['require in a text', `const help = "write require('x')", more = \`import("x")\`;\n${RIGHT}`],
    ['a text with an open comment', `const odd = '/*';\n${RIGHT}`],
    ['a hundred thousand empty lines', '\n'.repeat(100_000) + RIGHT],
    ['a map to another source', `${RIGHT}//# sourceMappingURL=/etc/passwd\n`],
    ['a broken map', `${RIGHT}//# sourceMappingURL=data:application/json;base64,!\n`],
    ['an unused import', `import { readFileSync } from 'node:fs';\n${RIGHT}`],
    ['enum, namespace, decorator and accessor', `${SYNTAX}${RIGHT}`],
  ];
  for (const [what, text] of enough) {
    it(`takes ${what}`, async () => expect(await problem(text)).to.equal(''));
  }

  const tooMuch: [string, string][] = [
    ['is nested so deep that the compiler breaks down', `export const a = ${'!'.repeat(250_000)}1;`],
    ['is indented to gigabytes', '{'.repeat(100_000) + '}'.repeat(100_000)],
    ['can be read in 2^40 ways', `export const a = ${'a?(b):c=>'.repeat(40)}1;`],
    ['doubles a text forty times', `enum A { a0 = 'aaaaaaaa', ${doublings(40)} }`],
  ];
  for (const [what, text] of tooMuch) {
    it(`stops at a file that ${what}, and takes the next`, async () => {
      expect(await problem(text)).to.match(/is too much for the compiler: .* levels deep\?/);
      expect(await problem(`${RIGHT}// after what ${what}\n`)).to.equal('');
    });
  }

  it('refuses code that grew too long to be handed over', async () => {
    expect(await problem('{'.repeat(900) + '}'.repeat(900) + RIGHT)).to.match(
      /becomes \d+ characters of JavaScript; at most 1048576 are run/,
    );
  });

  it('quotes no more than the beginning of a long line, a long name and a long path', async () => {
    const long = 'x'.repeat(100_000);
    for (const text of [
      `const a = "${long}"; const;`,
      `const ${long} = 1, ${long} = 2;`,
      `export * from '${long}';`,
    ]) {
      expect(await problem(text)).to.have.length.within(100, 700);
    }
  });

  it('says what await at the top needs', async () => {
    expect(await problem(`await 1;\n${RIGHT}`)).to.equal(
      `${SHOWN}, line 1: await is only possible within an async function. Move it into one.`,
    );
  });

  it('names an import behind texts and comments that look like other things', async () => {
    const imports = `import { x } from './other';\nexport const a = x("/*", '//', \`"\`);\n`;
    expect(await problem(imports + RIGHT)).to.contain('imports "./other"');
  });

  it('still refuses what is not UTF-8', async () => {
    expect(await problem(Buffer.from(`// \xe4\n${RIGHT}`, 'latin1'))).to.contain('is not UTF-8 text');
    expect(await problem(Buffer.from(RIGHT, 'utf16le'))).to.contain('is not UTF-8 text');
  });
});

/** `a1 = a0 + a0, a2 = a1 + a1, …` */
function doublings(count: number): string {
  return Array.from({ length: count }, (_, i) => `a${i + 1} = a${i} + a${i}`).join(', ');
}
