// A text that grows below the cell while a model writes it, with its speed.
import { escapeHtml } from './escape';
import { openOutput } from './output';
import { throttle } from './throttle';

/** What was written, and how fast. */
export interface Written {
  readonly text: string;
  readonly numTokens: number;
  readonly tokensPerSecond: number;
}

const EVERY_MS = 100;

/**
 * Shows tokens as they come: `await writeLive('It is', generate(model, 'It is', { maxTokens: 100 }))`.
 *
 * The time runs from the call to the last token. After an error what was written stays.
 * @param prompt shown before them, in bold.
 */
export async function writeLive(
  prompt: string,
  tokens: AsyncIterable<{ readonly text: string }>,
): Promise<Written> {
  const output = openOutput();
  const start = performance.now();
  let text = '';
  let numTokens = 0;
  const written = (): Written => ({
    text,
    numTokens,
    tokensPerSecond: (1000 * numTokens) / (performance.now() - start),
  });
  const draw = throttle(() => output.write({ data: bundle(prompt, written()) }), EVERY_MS);
  try {
    for await (const token of tokens) {
      text += token.text;
      numTokens++;
      draw.ask();
    }
    return written();
  } finally {
    draw.cancel();
    output.write({ data: bundle(prompt, written()) });
  }
}

function bundle(prompt: string, { text, numTokens, tokensPerSecond }: Written) {
  const speed = `${numTokens} tokens, ${Math.round(tokensPerSecond)} tokens a second`;
  const style =
    'white-space:pre-wrap;max-width:46rem;font-family:var(--jp-content-font-family,serif);line-height:1.5;';
  const html =
    `<div role="group" aria-label="Text of a model" style="${style}"><b>${escapeHtml(prompt)}</b>${escapeHtml(text)}` +
    `<div style="opacity:0.75;margin-top:0.4rem;font-size:13px">${speed}</div></div>`;
  return { 'text/html': html, 'text/plain': `${prompt}${text}\n(${speed})` };
}
