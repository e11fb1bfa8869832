// Typed arrays and the names that safetensors has for them.
import type { Dtype } from './safetensors-header';
import type { Numbers } from './weights';

/** The type of an array's numbers; 16-bit ones are bfloat16. */
export function dtypeOf(data: Numbers): Dtype {
  if (data instanceof Float32Array) return 'F32';
  if (data instanceof Uint16Array) return 'BF16';
  return data instanceof Int8Array ? 'I8' : 'U8';
}

/** Bytes as numbers of a type. @param bytes begin at a multiple of 4 bytes of their buffer. */
export function numbersFrom({ buffer, byteOffset, byteLength }: Uint8Array, dtype: Dtype): Numbers {
  switch (dtype) {
    case 'F32':
      return new Float32Array(buffer, byteOffset, byteLength / 4);
    case 'BF16':
      return new Uint16Array(buffer, byteOffset, byteLength / 2);
    case 'I8':
      return new Int8Array(buffer, byteOffset, byteLength);
    case 'U8':
      return new Uint8Array(buffer, byteOffset, byteLength);
  }
}
