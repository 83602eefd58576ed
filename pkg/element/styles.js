// The element's looks. They reach the page as a style sheet of the shadow root, which no Content-Security-Policy forbids.
// Colours follow the `color-scheme` and the `color` of the page; a page overrides them by the properties below.

/** The style sheet as text, for a server. */
export const styles = `
:host {
  display: block;
  margin-block: 0.625rem;
  font-size: 0.9375rem;
  line-height: 1.45;
  --good: var(--password-meter-good, light-dark(#1c6b3f, #7fcb98));
  --bad: var(--password-meter-bad, light-dark(#b3261e, #ff9a90));
  --hint: var(--password-meter-hint, light-dark(#8a5a00, #e3b75c));
  --quiet: var(--password-meter-quiet, color-mix(in srgb, currentcolor 80%, transparent));
  --track: var(--password-meter-track, color-mix(in srgb, currentcolor 18%, transparent));
  --gap: var(--password-meter-gap, 0.5rem);
}

:host([hidden]),
[hidden] {
  display: none !important;
}

[part="panel"] {
  position: relative;
  display: grid;
  gap: var(--gap);
  overflow-wrap: anywhere;
  text-wrap: pretty;
}

p,
ul {
  margin: 0;
  padding: 0;
}

/* English on a page that runs from right to left reads as English does, and stands where the page's text stands. */
p,
[part="warning"] {
  text-align: -webkit-match-parent;
  text-align: match-parent;
  unicode-bidi: plaintext;
}

[part~="strength"] {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.25rem 0.875rem;
}

[part="bar"] {
  display: grid;
  flex: 1 1 8rem;
  grid-template-columns: repeat(5, 1fr);
  gap: 0.25rem;
}

[part~="step"] {
  box-sizing: border-box;
  height: 0.375rem;
  border-radius: 0.25rem;
  background: var(--track);
}

[part~="score-0"] { --score: var(--password-meter-score-0, light-dark(#b3261e, #ff8a7f)); }
[part~="score-1"] { --score: var(--password-meter-score-1, light-dark(#c25a12, #f0985a)); }
[part~="score-2"] { --score: var(--password-meter-score-2, light-dark(#a87900, #dcb44d)); }
[part~="score-3"] { --score: var(--password-meter-score-3, light-dark(#3f8240, #86c08a)); }
[part~="score-4"] { --score: var(--password-meter-score-4, light-dark(#1c6b3f, #7fcb98)); }

[part~="filled"] {
  background: var(--score);
}

/* Room for the longest word, so that the bar keeps its width. */
[part="label"] {
  min-width: 10.5em;
  color: var(--quiet);
}

[part="score"] {
  color: var(--password-meter-text, currentcolor);
  font-weight: 600;
}

[part~="unknown"] [part="label"] {
  visibility: hidden;
}

[part~="verdict"] {
  font-weight: 600;
}

[part~="accepted"] {
  color: var(--good);
}

[part="checklist"] {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
  gap: var(--gap) 1.5rem;
}

[part="checklist"],
[part="warnings"] {
  list-style: none;
}

[part~="item"] {
  display: grid;
  grid-template-columns: 1.125em minmax(0, 1fr);
  gap: 0.5em;
}

[part="mark"] {
  width: 1.125em;
  height: 1.125em;
  margin-block-start: 0.1625em;
  fill: none;
  stroke: var(--quiet);
  stroke-width: 2;
  stroke-linecap: round;
  stroke-linejoin: round;
}

[part~="neutral"] path {
  stroke-width: 3.5;
}

[part~="pass"] [part="mark"] { stroke: var(--good); }
[part~="fail"] [part="mark"] { stroke: var(--bad); }
[part~="advice"] [part="mark"] { stroke: var(--hint); }

[part="detail"],
[part="advice"],
[part="warning"] {
  color: var(--quiet);
}

[part="advice"],
[part="warnings"]:not([hidden]) {
  padding-inline-start: 0.75rem;
  border-inline-start: 0.1875rem solid var(--hint);
}

[part="advice"] {
  border-color: var(--track);
}

[part="warning"] + [part="warning"] {
  margin-block-start: 0.25rem;
}

/* Read, not seen. */
[part="state"],
[part="status"] {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

@media (prefers-reduced-motion: no-preference) {
  [part~="step"] {
    transition: background-color 0.2s;
  }
}

@media (forced-colors: active) {
  [part~="step"] {
    border: 1px solid CanvasText;
  }

  [part~="filled"] {
    background: CanvasText;
    forced-color-adjust: none;
  }

  [part~="item"] [part="mark"] {
    stroke: CanvasText;
  }
}
`;

let made;

/** The style sheet that all elements of a page share. */
export function sheet() {
  if (!made) {
    made = new CSSStyleSheet();
    made.replaceSync(styles);
  }
  return made;
}
