// One engine: a module of wasm with its glue, and the lists that it was given. Engines share nothing.
import { PassmusterError } from "../entry/error.js";

/** The files of lists that there are, by name. */
export const LISTS = ["passwords", "en", "nl", "sv", "ru", "zh", "characters"];

export class Engine {
  /** What the glue exports. Before the engine is ready none of it may be called. */
  door;
  ready = false;
  #starting;
  #lists = new Map();

  /** @param glue makes the glue of a module */
  constructor(glue) {
    this.door = glue();
  }

  /** Starts with what `open` gives: an address, a response, bytes or a module. After a failure it may be tried again. */
  start(open) {
    this.#starting ??= this.#start(open).catch((error) => {
      this.#starting = undefined;
      throw error;
    });
    return this.#starting;
  }

  async #start(open) {
    if (this.ready) return;
    try {
      await this.door.init({ module_or_path: await response(await open()) });
    } catch (error) {
      throw unavailable("$.wasm", error);
    }
    this.#unpack();
  }

  /** Starts at once, with a module or its bytes. */
  startSync(module) {
    if (this.ready) return;
    this.door.initSync({ module });
    this.#unpack();
  }

  /** Takes the lists that came within the module. */
  #unpack() {
    const module = this.door.module();
    for (const name of module ? LISTS : []) {
      const [bytes] = WebAssembly.Module.customSections(module, `passmuster:${name}`);
      if (bytes) this.add(name, new Uint8Array(bytes));
    }
    this.ready = true;
  }

  /** Takes a list over at once. */
  add(name, bytes, digest) {
    this.door.addList(name, bytes, digest);
    this.#lists.set(name, Promise.resolve());
  }

  /** Takes a list over at once, if it is not here. */
  take(name, read, hash) {
    if (this.#lists.has(name)) return;
    const bytes = read(name);
    this.add(name, bytes, hash(bytes));
  }

  /** Asks for a list, once, and takes it over when the engine has started. */
  give(name, open = nowhere) {
    if (!this.#lists.has(name)) {
      const given = this.#give(name, open);
      given.catch(() => this.#lists.delete(name));
      this.#lists.set(name, given);
    }
    return this.#lists.get(name);
  }

  async #give(name, open) {
    let bytes;
    try {
      bytes = await bytesOf(await open(name));
    } catch (error) {
      throw unavailable(`$.lists.${name}`, error);
    }
    // Where there is no WebCrypto the engine hashes for itself.
    const digest = await globalThis.crypto?.subtle?.digest("SHA-256", bytes);
    await this.#starting;
    this.door.addList(name, bytes, digest && new Uint8Array(digest));
  }
}

function nowhere() {
  throw new Error("it did not come within the wasm");
}

/** The bytes of a file: they themselves, a response, or an address. */
async function bytesOf(source) {
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  return new Uint8Array(await (await response(source)).arrayBuffer());
}

/** What an address answers; anything else as it is. */
async function response(source) {
  const answer = isAddress(source) ? await fetch(source) : source;
  if (answer?.ok === false) throw new Error(`status ${answer.status}`);
  return answer;
}

/** In Node the mere mention of `Request` takes 10 ms, so it comes last. */
function isAddress(source) {
  if (typeof source === "string" || source instanceof URL) return true;
  const isHere = ArrayBuffer.isView(source) || source instanceof ArrayBuffer || source instanceof WebAssembly.Module;
  return !isHere && source instanceof Request;
}

function unavailable(path, error) {
  const told = new PassmusterError("unavailable", `${path}: could not be loaded: ${error.message}`, path);
  return Object.assign(told, { cause: error });
}
