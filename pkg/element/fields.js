// The fields that the element is attached to: named by attributes, or handed over.
import { describer, listen } from "./field.js";

/** Attributes of the element that name a field beside it. */
const ATTRIBUTES = { password: "for", confirmation: "confirmation", current: "current" };

/** The fields of one element. */
export class Fields {
  #host;
  #onChange;
  #given = null;
  #found = { password: null, confirmation: null, current: null };
  #listening = new Map();
  #describe = describer();
  #roots = null;
  /** Whether the second entry counts although it is empty. */
  #visited = false;

  constructor(host, onChange) {
    this.#host = host;
    this.#onChange = onChange;
  }

  get password() {
    return this.#given ?? this.#found.password;
  }

  set password(input) {
    this.#given = input ?? null;
  }

  get confirmation() {
    return this.#found.confirmation;
  }

  /** What stands in the field that is judged. */
  get value() {
    return this.password?.value ?? "";
  }

  /** What the other fields tell. */
  get evidence() {
    const { confirmation, current } = this.#found;
    const evidence = {};
    if (confirmation && (this.#visited || confirmation.value !== "")) evidence.confirmation = confirmation.value;
    if (current && current.value !== "") evidence.current_password = current.value;
    return evidence;
  }

  /** Fields may come after the element, or be put in the place of others: whoever is typed into is looked for again. */
  connect() {
    this.#roots = new AbortController();
    const options = { capture: true, signal: this.#roots.signal };
    const root = this.#host.getRootNode();
    for (const name of ["focusin", "input"]) root.addEventListener(name, () => this.find() && this.#onChange(), options);
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", this.#onChange, options);
  }

  disconnect() {
    this.#roots?.abort();
    if (this.password) this.#describe(this.password, "");
    for (const stop of this.#listening.values()) stop();
    this.#listening.clear();
  }

  /** Looks for the fields; whether there are others than before. */
  find() {
    const before = this.password;
    for (const [field, attribute] of Object.entries(ATTRIBUTES)) {
      const id = this.#host.getAttribute(attribute);
      this.#found[field] = id ? (this.#host.getRootNode().getElementById?.(id) ?? null) : null;
    }
    if (before && before !== this.password) this.#describe(before, "");
    return this.#listen();
  }

  #listen() {
    const { confirmation, current } = this.#found;
    const wanted = new Set([this.password, confirmation, current].filter(Boolean));
    let changed = false;
    for (const [input, stop] of this.#listening) {
      if (wanted.has(input)) continue;
      stop();
      this.#listening.delete(input);
      changed = true;
    }
    for (const input of wanted) {
      if (this.#listening.has(input)) continue;
      this.#listening.set(input, listen(input, (event) => this.#changed(input, event)));
      changed = true;
    }
    return changed;
  }

  #changed(input, event) {
    if (event && input === this.confirmation) this.#visited = true;
    this.#onChange();
  }

  /** Describes the field that is judged to assistive technology. */
  describe(text) {
    if (this.password) this.#describe(this.password, text);
  }

  /** After a reset nobody has been anywhere. */
  forget() {
    this.#visited = false;
  }
}
