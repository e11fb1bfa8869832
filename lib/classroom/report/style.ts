// The look of the reports: that of the course's cards, on white paper too. Nothing is told by colour alone.

/** The one style sheet of a page. Colours are Okabe and Ito's, darkened until white type can be read on them. */
export const STYLE = `
:root { color-scheme: light; font: 16px/1.5 system-ui, sans-serif; color: #222222; background: #ffffff; }
body { margin: 0 auto; max-width: 64rem; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0.5rem 0; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 0 0 0.25rem; }
section { margin: 1.5rem 0; }
a { color: #00588a; }
a:focus-visible, summary:focus-visible, .wide:focus-visible { outline: 3px solid #00588a; outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
.card { border: 1px solid #767676; border-left-width: 5px; border-radius: 4px; padding: 0.6rem 0.9rem; margin: 1rem 0; }
.card.right { border-left-color: #00664b; }
.card.wrong { border-left-color: #a64500; }
.card.todo { border-left-color: #555555; border-left-style: dashed; }
.card.fault { border-left-color: #00588a; border-left-style: double; }
.sign { display: inline-block; width: 1.4em; height: 1.4em; line-height: 1.4em; border-radius: 50%; text-align: center;
  margin-right: 0.4em; font-size: 0.85em; color: #ffffff; background: #555555; print-color-adjust: exact; }
.right > .sign, .right > * > .sign { background: #00664b; }
.wrong > .sign, .wrong > * > .sign { background: #a64500; }
.fault > .sign, .fault > * > .sign { background: #00588a; }
.verdict { font-weight: 600; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; min-width: 60%; }
caption { text-align: left; font-weight: 600; padding: 0.25rem 0; }
th, td { border-bottom: 1px solid #767676; padding: 0.3rem 0.8rem 0.3rem 0; text-align: left; vertical-align: top; overflow-wrap: normal; }
td.number + td, th.number + th { padding-left: 0.8rem; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
thead th { border-bottom-width: 2px; }
tbody th { font-weight: normal; }
td .sign, td .verdict, .together { white-space: nowrap; }
ol, ul { padding-left: 1.2rem; }
ol.tests { list-style: none; padding: 0; }
ol.tests > li { border-top: 1px solid #dddddd; padding: 0.4rem 0; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f5f5f5; border: 1px solid #767676; padding: 0.5rem;
  max-height: 24rem; overflow: auto; font-size: 0.85rem; unicode-bidi: plaintext; }
.message { white-space: pre-wrap; margin: 0.2rem 0; }
.small { font-size: 0.9rem; color: #555555; }
code { font-size: 0.9em; overflow-wrap: break-word; }
figure { margin: 1rem 0; }
figure svg { max-width: 100%; height: auto; min-width: 28rem; }
footer { border-top: 1px solid #767676; margin-top: 2rem; }
@media (max-width: 30rem) { body { padding: 0.5rem; } th, td { padding-right: 0.5rem; } h1 { font-size: 1.3rem; } }
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; }
  .skip { display: none; }
  .card, figure, tr { break-inside: avoid; }
  pre { max-height: none; overflow: visible; }
  .wide { overflow: visible; }
  details::details-content { content-visibility: visible; block-size: auto; }
}
`;
