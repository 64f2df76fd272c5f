/**
 * The look of the widget, as a constructed style sheet: a strict content security policy has nothing to say about it.
 * Hosts change it by the custom properties below and by `::part(…)`; it takes the host's font and colour scheme.
 */
const css = `
:host {
  --_accent: var(--maillon-accent, light-dark(#0d5866, #86cbd3));
  --_ink: var(--maillon-ink, light-dark(#1b2427, #eceae4));
  --_soft: var(--maillon-ink-soft, light-dark(#465257, #b9bdbb));
  --_surface: var(--maillon-surface, light-dark(#fff, #1d2325));
  --_tint: var(--maillon-tint, light-dark(#e6f0f0, #17343a));
  --_line: var(--maillon-line, light-dark(#e2ddd2, #303839));
  --_voice: var(--maillon-voice, light-dark(#0b424d, #123138));
  --_on-voice: var(--maillon-on-voice, #f6f4ee);
  --_radius: var(--maillon-radius, 0.75rem);
  --_space: var(--maillon-space, 1rem);
  display: block;
  container-type: inline-size;
  color: var(--_ink);
  font-family: var(--maillon-font, inherit);
  line-height: 1.55;
  overflow-wrap: break-word;
}
:host([hidden]) { display: none; }
*, *::before, *::after { box-sizing: border-box; }
h1, h2, h3, h4, h5, h6, p, ul, ol, blockquote, figure, address { margin: 0; padding: 0; font-style: normal; }
.partner {
  display: grid;
  gap: calc(var(--_space) * 1.5);
  padding: clamp(var(--_space), 5cqi, calc(var(--_space) * 2));
  border: 1px solid var(--_line);
  border-radius: var(--_radius);
  background: var(--_surface);
}
.partner > * { min-inline-size: 0; }
.header { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: calc(var(--_space) * 0.5) var(--_space); }
.header > * { grid-column: 1; }
.title { display: grid; gap: 0.25rem; font-size: clamp(1.375rem, 1rem + 3cqi, 2.125rem); line-height: 1.15; letter-spacing: -0.015em; text-wrap: balance; }
.acronym + .hidden + .name { color: var(--_soft); font-size: 0.65em; font-weight: 550; line-height: 1.3; letter-spacing: 0; }
.header > .logo { grid-column: 2; grid-row: 1 / span 3; max-inline-size: clamp(4rem, 22cqi, 9rem); max-block-size: 6rem; block-size: auto; object-fit: contain; padding: 0.25rem; border-radius: 0.25rem; background: #fff; }
.facts, .contact-list, .support-list, .actions { list-style: none; }
.facts { display: flex; flex-wrap: wrap; gap: 0 0.6em; color: var(--_soft); font-variant-numeric: tabular-nums; }
.fact + .fact::before { content: "·"; content: "·" / ""; margin-inline-end: 0.6em; }
.terms { display: flex; flex-wrap: wrap; align-items: end; gap: 0.5rem 1.25rem; margin: 0; font-size: 0.875em; }
.term-group { display: flex; flex-wrap: wrap; gap: 0.25rem 0.5rem; align-content: start; }
.vocabulary { inline-size: 100%; color: var(--_soft); font-size: 0.9286em; }
.term { margin: 0; padding: 0.1em 0.7em; border: 1px solid var(--_line); border-radius: 99px; color: var(--_soft); line-height: 1.5; }
a { color: var(--_accent); text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
a:focus-visible { outline: 3px solid var(--_accent); outline-offset: 2px; border-radius: 0.25rem; }
.summary { font-size: 1.0625em; color: var(--_soft); }
.section { display: grid; align-content: start; gap: 0.5rem; max-inline-size: 44rem; }
.heading { font-size: 1.1875em; line-height: 1.3; }
.project { max-inline-size: none; padding: var(--_space) calc(var(--_space) * 1.25); border-block-start: 4px solid var(--_accent); background: var(--_tint); }
.project .heading { font-size: 1em; color: var(--_accent); }
.full .project .prose { font-size: 1.1875em; line-height: 1.4; font-weight: 500; }
.prose > * + * { margin-block-start: 0.8em; }
.prose :is(ul, ol) { padding-inline-start: 1.4em; }
.prose li + li, .prose li > :is(ul, ol) { margin-block-start: 0.35em; }
.prose > blockquote { padding-inline-start: 1em; border-inline-start: 3px solid var(--_line); }
.opinion { max-inline-size: none; padding: calc(var(--_space) * 1.5); border-radius: calc(var(--_radius) * 0.6); background: var(--_voice); color: var(--_on-voice); }
.opinion .prose { max-inline-size: 44rem; font-size: 1.0625em; }
.opinion-by { margin-block-start: -0.5rem; font-size: 0.875em; }
.opinion a { color: inherit; }
.opinion a:focus-visible { outline-color: currentcolor; }
.visual-image { display: block; inline-size: 100%; block-size: auto; border-radius: calc(var(--_radius) * 0.6); }
.credit { margin-block-start: 0.35em; color: var(--_soft); font-size: 0.8125em; }
.actions { display: grid; gap: 0.625rem; max-inline-size: 44rem; }
.action { display: block; padding: 0.7em 1.1em; border: 1px solid currentcolor; border-radius: calc(var(--_radius) * 0.6); font-weight: 550; text-decoration: none; }
a.action:hover { text-decoration: underline; background: var(--_tint); }
span.action { border-style: dashed; color: var(--_soft); }
.contact-list { display: grid; gap: 0.375rem; }
.contact-link, .page-link { display: inline-block; min-block-size: 1.5em; overflow-wrap: anywhere; }
.support-list { display: grid; align-content: start; gap: 0.75rem; }
.support { display: grid; gap: 0.1em; }
.support-year { font-weight: 650; font-variant-numeric: tabular-nums; }
.support-line { color: var(--_soft); }
.footer { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.25rem 1rem; padding-block-start: 0.75rem; border-block-start: 1px solid var(--_line); font-size: 0.875em; }
.updated { color: var(--_soft); }
.hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@container (inline-size > 46rem) {
  .full { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .full > * { grid-column: 1 / -1; }
  .full > .contact { grid-column: 1; }
  .full > .supports { grid-column: auto; }
}
@media (forced-colors: active) {
  .project, .opinion { border: 1px solid; }
}
`;

let shared: CSSStyleSheet | undefined;

/** One sheet for all partners of a page. */
export function widgetStyle(): CSSStyleSheet {
  if (shared === undefined) {
    shared = new CSSStyleSheet();
    shared.replaceSync(css);
  }
  return shared;
}
