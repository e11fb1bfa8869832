// The modules that the assembler writes, held to another reader of WebAssembly: wabt's validator.
import { expect } from 'chai';
import wabt from 'wabt';
import { assemble } from '../../lib/inference/wasm/assembler';
import { productCode } from '../../lib/inference/wasm/product-code';

describe('a module of a product', () => {
  let toolkit: Awaited<ReturnType<typeof wabt>>;
  before(async () => {
    toolkit = await wabt();
  });

  const read = (bytes: Uint8Array): string => {
    const module = toolkit.readWasm(bytes, { simd: true });
    try {
      module.validate();
      return module.toText({});
    } finally {
      module.destroy();
    }
  };

  for (const bits of [32, 16, 8, 4, 2] as const) {
    for (const rows of [1, 2, 3, 4]) {
      it(`of ${bits} bits for ${rows} rows is valid, takes one memory and gives one function`, () => {
        const text = read(assemble(productCode(bits, rows)));
        expect(text.match(/\(import "env" "memory"/g)).to.have.length(1);
        expect(text.match(/\(export /g)).to.have.length(1);
        expect(text).to.contain('(export "product" (func');
      });
    }
  }

  it('with another type than its code needs is refused', () => {
    const code = productCode(32, 1);
    const [first] = Object.keys(code.locals);
    const wrong = {
      ...code,
      locals: { ...code.locals, [first]: code.locals[first] === 'i32' ? 'v128' : 'i32' } as const,
    };
    expect(() => read(assemble(wrong))).to.throw(/type mismatch/);
  });
});
