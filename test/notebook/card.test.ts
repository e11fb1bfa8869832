import { expect } from 'chai';
import { card, escapeHtml, findingsCard, formatNumber, inlineHtml, type Tone, table } from 'course/notebook';
import { scratchFolder } from './scratch';

describe('cards', () => {
  const content = { title: '<dense> "x"', bodyHtml: '<p>go on</p>', plain: 'go on' };

  it('say their tone in a word, also to screen readers and in plain text', () => {
    const words: Record<Tone, string> = {
      todo: 'Not started',
      wrong: 'Not yet',
      right: 'Correct',
      info: 'Note',
    };
    for (const [tone, word] of Object.entries(words)) {
      const { html, plain } = card({ tone: tone as Tone, ...content });
      expect(html)
        .to.contain(`>${word}: &lt;dense&gt;`)
        .and.to.contain(`aria-label="${word}: &lt;dense&gt; &quot;x&quot;"`);
      expect(plain).to.contain(`${word}: <dense> "x"\ngo on`);
    }
  });

  it('carry no script and no style sheet', () => {
    expect(card({ tone: 'info', ...content }).html).to.not.match(/<script|<style|class="(?!tex2jax)/);
  });

  it('list what the doctor found, with the command that mends it', () => {
    const { html, plain } = findingsCard([
      { name: 'Node', status: 'ok', found: '20.20' },
      { name: 'Kernel', status: 'fault', found: 'none', mend: 'npm run <setup>' },
    ]);
    expect(html)
      .to.contain('<code>npm run &lt;setup&gt;</code>')
      .and.to.contain('1 of 2 checks found a fault');
    expect(plain)
      .to.contain('✗ Fault Kernel: none To mend it: npm run <setup>')
      .and.to.contain('Open a terminal');
    expect(plain.indexOf('Kernel:')).to.be.below(plain.indexOf('Node:'));
  });

  it('say OK where all is well, and nothing of terminals', () => {
    const { plain } = findingsCard([{ name: 'Node', status: 'ok', found: '20.20' }]);
    expect(plain).to.equal('✓ OK: all 1 checks passed\n✓ OK    Node: 20.20');
  });
});

describe('escaping', () => {
  it('leaves no character that HTML reads, and brings the text back', () => {
    const text = `<a href="x" title='y'>&amp;</a>`;
    const escaped = escapeHtml(text);
    expect(escaped).to.not.match(/[<>"']/);
    expect(escaped).to.equal('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;');
  });

  it('sets code between backticks, escaped', () => {
    expect(inlineHtml('use `a < b` here')).to.equal('use <code>a &lt; b</code> here');
  });
});

describe('formatNumber', () => {
  const cases: [number, string][] = [
    [203264, '203,264'],
    [1234567.891, '1,234,568'],
    [0.0314159265, '0.0314159'],
    [3.15e23, '3.15e23'],
    [0.000012, '1.2e-5'],
    [0, '0'],
    [-12.5, '-12.5'],
    [Number.NaN, 'NaN'],
  ];
  for (const [value, text] of cases)
    it(`writes ${value} as ${text}`, () => expect(formatNumber(value)).to.equal(text));
});

describe('table', () => {
  const { capture } = scratchFolder();

  it('prints caption, headings with units and rows, an en dash for nothing', () => {
    const rows = [
      { phase: 'training', time: 12.5 },
      { phase: 'inference', time: null },
    ];
    const lines = ['One step', 'phase      time (ms)', 'training   12.5', 'inference  –'];
    expect(capture(() => table(rows, { caption: 'One step', units: { time: 'ms' } }))).to.equal(
      lines.join('\n'),
    );
  });

  it('refuses no rows, and more than 100', () => {
    expect(() => table([], { caption: 'T' })).to.throw('Expected 1 to 100 rows for the table "T", got 0.');
    expect(() => table(Array(101).fill({ a: 1 }), { caption: 'T' })).to.throw('got 101');
  });
});
