// Text as a learner may write it to break a report. Each string names what it tries.

/** Pieces of hostile text by what they aim at. */
export const HOSTILE = {
  markup: `</script><script>alert(1)</script><img src=x onerror=alert(2)> "quotes' &amp; ]]> <!-- -->`,
  formula: '=HYPERLINK("http://evil.example","grades")',
  commands: '::error file=a.ts::forged\n::stop-commands::pause\n##[error]old form\n::add-mask::grade',
  mentions: '@octocat @org/team #1 https://evil.example www.evil.example ![](https://evil.example/pixel.png)',
  fences: '```\n# a heading\n```` ~~~ `code` | cell | $x$ [link](javascript:alert(3))',
  override: '\u202egnp.exe\u202c \u2066isolate\u2069 zero\u200bwidth \u061c',
  control: 'NUL\u0000 bell\u0007 escape\u001b[31m delete\u007f next\u0085 half\ud83d other\udc00 not\uffff',
} as const;

/** All of it in one text. */
export const EVERYTHING = Object.values(HOSTILE).join('\n');

/** Formulas as spreadsheets know them, full-width forms included. */
export const FORMULAS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '＝1',
  '＠A',
] as const;

/** A name that tries several things at once. */
export const NAME = `=cmd|' /C calc'!A0, "Ada"\n::error::x <b onmouseover=alert(4)>@octocat</b> \u202e`;
