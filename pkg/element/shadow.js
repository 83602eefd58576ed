// The shadow root: taken over where a server sent one, made where there is none.
import { create, patch } from "./patch.js";
import { sheet } from "./styles.js";
import { panel } from "./view.js";

/** The element's shadow root, and how to show something in it. */
export class Shadow {
  #panel;
  #slot;

  constructor(host, internals, words) {
    const root = internals.shadowRoot ?? host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet()];
    this.#panel = root.querySelector("[part~=panel]");
    this.#slot = root.querySelector("slot");
    if (!this.#panel) root.append((this.#panel = create(panel({ words }))));
    if (!this.#slot) root.append((this.#slot = document.createElement("slot")));
  }

  /** Shows a state of `panel` in `view.js`. What the page put into the element stands there until then. */
  show(state) {
    patch(this.#panel, panel(state));
    this.#slot.hidden = true;
  }

  /** Where the verdict stands. */
  get verdict() {
    return this.#panel.querySelector("[part~=verdict]");
  }
}
