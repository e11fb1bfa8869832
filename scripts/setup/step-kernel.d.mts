/** Jupyter's registration of a kernel. */
export interface KernelSpec {
  readonly argv: readonly string[];
  readonly display_name: string;
  readonly language: string;
  readonly interrupt_mode: 'message';
}
export function kernelPath(root: string): string;
export function kernelSpec(root: string): KernelSpec;
