// What every entry of the package offers, wherever its engines come from.
import { PassmusterError } from "../entry/error.js";
import { Engine } from "./engine.js";
import { guess } from "./guess.js";

/**
 * @param home where things are: `glue` makes the glue of a module; `patterns`, and where there is a smaller one without that rule
 * `core`, give the wasm; `list` gives the file of a list; `methods` are those of the glue's policies that others do not have.
 * `hash` is there where these give bytes at once, and tells their SHA-256
 */
export function passmuster(home) {
  const engines = {};

  /** The engine for a policy: the smaller one, unless patterns are needed, or the larger one is there anyhow. */
  function engineFor(patterns) {
    const kind = home.core && !patterns && !engines.patterns?.ready ? "core" : "patterns";
    return (engines[kind] ??= new Engine(home.glue));
  }

  /** An engine that can be asked at once. Only where everything is at hand does it matter for what. */
  function readyEngine(patterns = false) {
    if (home.hash) {
      const engine = engineFor(patterns);
      if (!engine.ready) engine.startSync((engine === engines.core ? home.core : home.patterns)());
      return engine;
    }
    const found = [engines.patterns, engines.core].find((engine) => engine?.ready);
    if (found) return found;
    throw new PassmusterError("not_ready", "$: nothing is loaded yet: wait for Policy.load() or init()", "$");
  }

  function start(engine, wasm) {
    return engine.start(wasm === undefined ? (engine === engines.core ? home.core : home.patterns) : () => wasm);
  }

  class Policy {
    #engine;
    #made;
    #lists;
    #ready = Promise.resolve();

    /** Without an engine the lists are taken at once as well, where they are at hand. */
    constructor(source, { languages } = {}, engine) {
      this.#engine = engine ?? readyEngine(home.hash && guess(source).patterns);
      this.#made = new this.#engine.door.Policy(source, languages);
      if (!engine && home.hash) this.#take();
    }

    static async load(source, { languages, wasm, lists, early = false } = {}) {
      if (home.hash && wasm === undefined && lists === undefined) return new Policy(source, { languages });
      const file = fileOf(lists, home.list);
      const guessed = guess(source, languages);
      let engine = engineFor(guessed.patterns || wasm !== undefined);
      const started = start(engine, wasm);
      // They come along with the engine, unless they may be in the same file: then once that is open. What goes wrong is told
      // once they are needed.
      const given = new Map();
      const give = () => {
        for (const name of file ? guessed.lists : []) {
          given.set(name, engine.give(name, file));
          given.get(name).catch(() => {});
        }
      };
      if (wasm === undefined) give();
      await started;
      if (wasm !== undefined) give();
      let policy;
      try {
        policy = new Policy(source, { languages }, engine);
      } catch (error) {
        if (error.code !== "not_built_in" || engine === engines.patterns) throw error;
        engine = engineFor(true);
        given.clear();
        await start(engine);
        policy = new Policy(source, { languages }, engine);
      }
      policy.#ready = policy.#arrive((name) => given.get(name) ?? engine.give(name, file));
      if (early) policy.#ready.catch(() => {});
      else await policy.#ready;
      return policy;
    }

    /** Takes the lists that judge it and are not here yet. */
    #take() {
      for (const name of this.#made.lists) this.#engine.take(name, home.list, home.hash);
      this.#made.prepare();
    }

    async #arrive(give) {
      await Promise.all(this.#made.lists.map(give));
      this.#made.prepare();
    }

    get name() {
      return this.#made.name;
    }

    get ready() {
      return this.#ready;
    }

    check(password, context) {
      const report = this.#made.check(password, context, this.#lists !== undefined);
      this.#listed(report.estimate);
      return this.#told(report);
    }

    estimate(password, context) {
      const estimate = this.#made.estimate(password, context, this.#lists !== undefined);
      this.#listed(estimate);
      return estimate;
    }

    /** The lists that judge by a policy are the same each time: to copy them here is faster than to have them told. */
    #listed(estimate) {
      if (!estimate) return;
      const copy = (lists) => lists.map((list) => ({ ...list }));
      if (this.#lists) estimate.model.lists = copy(this.#lists);
      else this.#lists = copy(estimate.model.lists);
    }

    checkAge(context) {
      return this.#told(this.#made.checkAge(context));
    }

    messages(report, language) {
      return this.#engine.door.messages(report, language);
    }

    /** Plain data, and its texts within reach. */
    #told(report) {
      const { messages } = this.#engine.door;
      return Object.defineProperty(report, "messages", { value: (language) => messages(report, language) });
    }

    toJSON() {
      return this.#made.toJSON();
    }

    free() {
      this.#made.free();
    }

    static {
      for (const name of home.methods ?? []) {
        const value = function (...given) {
          return this.#made[name](...given);
        };
        Object.defineProperty(this.prototype, name, { value, configurable: true, writable: true });
      }
    }
  }

  return {
    Policy,
    bytesToHash: (password) => readyEngine().door.bytesToHash(password),
    engine: () => engineFor(true),
    init: async ({ wasm, patterns = wasm !== undefined } = {}) => {
      if (![engines.patterns, engines.core].some((engine) => engine?.ready)) await start(engineFor(patterns), wasm);
    },
    presets: () => readyEngine().door.presets(),
  };
}

/** Gives the file of a list: by a function, from the address of a folder, or as the package does. */
function fileOf(lists, usual) {
  if (typeof lists === "function" || lists === undefined) return lists ?? usual;
  return (name) => new URL(`${name}.bin`, new URL(lists, globalThis.location?.href));
}
