// The element: what the page tells it, when it judges, and what follows from that.
// Nothing here judges a password; verdicts and sentences about it come from the policy alone.
import { announcer } from "./announce.js";
import { preset } from "./engine.js";
import { Fields } from "./fields.js";
import { spoken, tagAround, watch } from "./language.js";
import { Shadow } from "./shadow.js";
import { texts } from "./texts.js";
import { objection, objector } from "./validity.js";
import { open } from "./view.js";

/** Names of properties that a page may have set before the element was defined. */
const PROPERTIES = ["policy", "context", "input"];

const VERDICTS = ["accepted", "undecided", "refused"];

/** `<password-meter>`. On a server there is nothing to extend, and nothing is made of it. */
export class PasswordMeterElement extends (globalThis.HTMLElement ?? Object) {
  static formAssociated = true;
  static observedAttributes = ["for", "confirmation", "current", "policy"];

  #internals = this.attachInternals();
  #shadow = new Shadow(this, this.#internals, texts[this.#language]);
  #fields = new Fields(this, () => this.check());
  #object = objector();
  #announce = announcer((text) => this.#say(text));
  #unwatch;

  #given = null;
  #named = null;
  #wish = 0;
  #context = undefined;

  #report = null;
  #messages = null;
  /** What is shown: an argument of `panel` in `view.js`. */
  #state = null;
  /** The field that carries a message just now. */
  #wrong = null;

  constructor() {
    super();
    // The field reports what is wrong, and the browser shows it there; this element only holds the form back.
    this.addEventListener("invalid", (event) => {
      const field = this.#wrong;
      if (field?.willValidate && !field.validity.valid && field.form === this.form) event.preventDefault();
    });
  }

  connectedCallback() {
    for (const name of PROPERTIES.filter((name) => Object.hasOwn(this, name))) {
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    this.#unwatch = watch(this, () => {
      if (texts[this.#language] !== this.#state?.words) this.check();
    });
    this.#fields.connect();
    this.check();
  }

  disconnectedCallback() {
    this.#unwatch?.();
    this.#announce("");
    this.#release();
    this.#fields.disconnect();
  }

  attributeChangedCallback(name, _, value) {
    if (name === "policy") this.#load(value);
    else if (this.isConnected) this.check();
  }

  formAssociatedCallback() {
    if (this.isConnected) this.check();
  }

  formResetCallback() {
    // The fields may be emptied only after this.
    queueMicrotask(() => {
      this.#fields.forget();
      this.check();
    });
  }

  /** The policy in force: the one that was handed over, else the preset that the attribute names, once it is here. */
  get policy() {
    return this.#given ?? this.#named;
  }

  set policy(policy) {
    // Frameworks set a property where there is one, also for what is written as an attribute.
    const name = typeof policy === "string";
    this.#given = name ? null : (policy ?? null);
    if (name) this.setAttribute("policy", policy);
    else this.check();
  }

  /** What is known besides the fields, or a function that tells it at every judgement. */
  get context() {
    return this.#context;
  }

  set context(context) {
    this.#context = context;
    this.check();
  }

  /** The field that is judged. */
  get input() {
    return this.#fields.password;
  }

  set input(input) {
    this.#fields.password = input;
    this.check();
  }

  /** The latest report; `null` before there is one, and where the password is no text. */
  get report() {
    return this.#report;
  }

  /** The same in words. */
  get messages() {
    return this.#messages;
  }

  get form() {
    return this.#internals.form;
  }

  get validity() {
    return this.#internals.validity;
  }

  get validationMessage() {
    return this.#internals.validationMessage;
  }

  get willValidate() {
    return this.#internals.willValidate;
  }

  checkValidity() {
    return this.#internals.checkValidity();
  }

  /** Like that of any field, but the message appears at the field that is to be changed. */
  reportValidity() {
    return this.#wrong ? this.#wrong.reportValidity() : this.#internals.reportValidity();
  }

  /** Judges what stands in the fields, shows it, and returns the report. Happens by itself when a person types. */
  check() {
    if (!this.isConnected) return null;
    this.#release();
    this.#fields.find();
    const { policy } = this;
    if (policy) this.#judge(policy);
    else if (this.#state) this.#forget();
    return this.#report;
  }

  #judge(policy) {
    const language = this.#language;
    const words = texts[language];
    const { value, evidence } = this.#fields;
    const neutral = value === "";
    let problem;
    this.#report = this.#messages = null;
    try {
      const context = typeof this.#context === "function" ? this.#context() : this.#context;
      this.#report = policy.check(value, { ...context, ...evidence });
      this.#messages = policy.messages(this.#report, language);
    } catch (error) {
      // Half a character is the person's affair, anything else the page's.
      if (error.code !== "lone_surrogate") return reportError(error);
      problem = words.unreadable;
    }
    const messages = this.#messages;
    this.#show({ messages, neutral, problem, words });
    if (problem) this.#block({ field: "password", message: problem });
    else if (!neutral) this.#block(objection(messages));
    this.#announce(problem ?? (neutral ? "" : messages.summary));
    this.#tell();
  }

  /** Without a policy there is nothing to say. */
  #forget() {
    this.#report = this.#messages = null;
    this.#announce("");
    this.#show({ neutral: true, words: texts[this.#language] });
  }

  #show(state) {
    // The region keeps what it said until there is something new to say.
    this.#state = { ...state, said: this.#state?.said };
    this.#shadow.show(this.#state);
    for (const verdict of VERDICTS) this.#internals.states?.delete(verdict);
    if (!state.neutral && state.messages) this.#internals.states?.add(state.messages.verdict);
    if (state.neutral) this.#describe();
  }

  #say(text) {
    if (!this.#state) return;
    this.#state.said = text;
    this.#shadow.show(this.#state);
    this.#describe();
  }

  /** The field's description changes with what is said, not with every key. */
  #describe() {
    const { messages, neutral, words } = this.#state;
    this.#fields.describe(open(messages, neutral, words));
  }

  #tell() {
    const detail = { report: this.#report, messages: this.#messages };
    this.dispatchEvent(new CustomEvent("passmuster-report", { bubbles: true, composed: true, detail }));
  }

  /** Holds the form back, by the field that is to be changed and by this element. */
  #block(wrong) {
    if (!wrong) return;
    const { password, confirmation } = this.#fields;
    this.#wrong = wrong.field === "confirmation" ? (confirmation ?? password) : password;
    if (!this.#wrong) return;
    this.#object(this.#wrong, wrong.message);
    const barred = !this.#wrong.willValidate || (this.form && this.#wrong.form !== this.form);
    if (!barred) this.#internals.setValidity({ customError: true }, wrong.message, this.#shadow.verdict);
  }

  #release() {
    if (this.#wrong) this.#object(this.#wrong, "");
    this.#wrong = null;
    this.#internals.setValidity({});
  }

  get #language() {
    return spoken(tagAround(this));
  }

  async #load(name) {
    const wish = ++this.#wish;
    let policy = null;
    try {
      if (name) policy = await preset(name);
    } catch (error) {
      reportError(error);
    }
    // Another name was wished for in the meantime.
    if (wish !== this.#wish) return policy?.free();
    this.#named?.free();
    this.#named = policy;
    this.check();
  }
}
