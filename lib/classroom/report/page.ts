// The frame of every page: it stands alone, runs no script, and loads nothing.
import { createHash } from 'node:crypto';
import { escapeMarkup } from '../results/escape';
import { STYLE } from './style';

/** What a page says. */
export interface Page {
  /** Its title and first heading, as plain text. */
  readonly title: string;
  /** The line below the heading, as plain text. */
  readonly subtitle: string;
  /** The rest, as HTML: escape what comes from outside with `escapeMarkup`. */
  readonly mainHtml: string;
  /** The last line, as plain text. */
  readonly footer: string;
}

const HASH = createHash('sha256').update(STYLE).digest('base64');

/** A browser that keeps to this runs no script and no inline style, loads no image, and sends no form. */
const POLICY = `default-src 'none'; style-src 'sha256-${HASH}'; base-uri 'none'; form-action 'none'`;

/** A whole page of HTML. */
export function page({ title, subtitle, mainHtml, footer }: Page): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeMarkup(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<a class="skip" href="#main">To the content</a>
<h1>${escapeMarkup(title)}</h1>
<p>${escapeMarkup(subtitle)}</p>
</header>
<main id="main">
${mainHtml}
</main>
<footer>
<p class="small">${escapeMarkup(footer)}</p>
</footer>
</body>
</html>
`;
}
