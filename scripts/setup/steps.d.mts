export const STEPS: readonly { readonly name: string }[];
