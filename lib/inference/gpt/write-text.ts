// A whole text at once, for those who need not watch it grow.
import type { FrozenGpt } from './frozen-gpt';
import { generate } from './generate';
import type { GenerateOptions } from './sequence';

/**
 * The prompt and what the model writes after it, as one text.
 * @param options as of `generate`: same seed, same text.
 * @throws as `generate`.
 */
export async function writeText(model: FrozenGpt, prompt: string, options: GenerateOptions): Promise<string> {
  let text = prompt;
  for await (const token of generate(model, prompt, options)) text += token.text;
  return text;
}
