// The card: one look for everything the course says in a notebook.
import { escapeHtml } from './escape';

/** `todo`: not started; `wrong`: not yet; `right`: done; `info`: to know. */
export type Tone = 'todo' | 'wrong' | 'right' | 'info';

/** What a card says. */
export interface CardContent {
  /** Sets its colour, its icon and the word beside it. */
  tone: Tone;
  /** The first line, as plain text. */
  title: string;
  /** The rest, as HTML: escape what comes from outside with `escapeHtml`. */
  bodyHtml: string;
  /** The rest as text, for viewers without HTML. */
  plain: string;
  /** The word beside the icon, in place of the tone's own. */
  word?: string;
}

/** Something to show, as HTML and as text. */
export interface Card {
  readonly html: string;
  readonly plain: string;
}

/** Each tone by icon, word and colour, so that none of them says it alone. */
const TONES: Record<Tone, { icon: string; word: string; color: string }> = {
  todo: { icon: '…', word: 'Not started', color: '#767676' },
  wrong: { icon: '✗', word: 'Not yet', color: '#D55E00' },
  right: { icon: '✓', word: 'Correct', color: '#009E73' },
  info: { icon: 'i', word: 'Note', color: '#0072B2' },
};

// JupyterLab's own colours follow its theme; the second value is for viewers that have none.
const FRAME =
  'box-sizing:border-box;max-width:46rem;margin:0.3rem 0;padding:0.6rem 0.9rem;border-radius:4px;' +
  'border:1px solid var(--jp-border-color1,#bdbdbd);' +
  'background:var(--jp-layout-color1,#ffffff);color:var(--jp-ui-font-color1,#222222);' +
  'font-family:var(--jp-ui-font-family,system-ui,sans-serif);font-size:14px;line-height:1.5;';

/**
 * A card: a bar of colour, an icon with its word, a title and a body.
 *
 * `show(card({ tone: 'right', title: 'dense', bodyHtml: '<p>All 6 tests pass.</p>', plain: 'All 6 tests pass.' }))`
 */
export function card({ tone, title, bodyHtml, plain, word }: CardContent): Card {
  const { icon, color, word: usual } = TONES[tone];
  const said = word ?? usual;
  const head = `<div style="font-weight:600">${badge(icon, color)}${escapeHtml(said)}: ${escapeHtml(title)}</div>`;
  const role = tone === 'info' ? 'group' : 'status';
  const label = escapeHtml(`${said}: ${title}`);
  return {
    html: framed(`role="${role}" aria-label="${label}"`, `border-left:5px solid ${color};`, head + bodyHtml),
    plain: [`${icon} ${said}: ${title}`, plain].filter(Boolean).join('\n'),
  };
}

/** An icon, white on a disc of colour: it stands out in light and dark themes alike. Say it in words beside it. */
export function badge(icon: string, color: string): string {
  const disc = 'display:inline-block;width:1.25em;height:1.25em;line-height:1.25em;border-radius:50%;';
  const style = `${disc}font-size:0.85em;text-align:center;margin-right:0.5em;color:#ffffff;background:${color}`;
  return `<span aria-hidden="true" style="${style}">${icon}</span>`;
}

/** HTML without a frame, in the type of the cards. */
export function unframed(html: string): string {
  return framed('', 'border:none;padding:0.2rem 0;background:transparent;overflow-x:auto;', html);
}

/** The frame of a card around other content. The class keeps JupyterLab from reading `$` as a formula. */
export function framed(attributes: string, style: string, html: string): string {
  return `<div class="tex2jax_ignore mathjax_ignore" ${attributes} style="${FRAME}${style}">${html}</div>`;
}
