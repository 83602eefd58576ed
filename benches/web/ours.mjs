// How ours is called: the only file here that knows the package's interface.

const inNode = typeof process === "object";
const entry = (name) => import(new URL(`../../pkg/entry/${name}`, import.meta.url));
const engine = () => entry(inNode ? "node.js" : "browser.js");

/** The policy behind the full report, and behind the first verdict. */
const PRESET = "superoffice";

/** The first verdict is that of a site in one language beside English. */
const LANGUAGE = "nl";
const LISTS = ["passwords", "characters", "en", LANGUAGE];

/** Judges nothing, so that what it costs is the preparation and the estimate: the cheapest public way to both. */
const NO_RULES = { schema: 1, rules: [] };

/** Who chooses the password, as a form or a server tells it. */
const CONTEXT = {
  user: {
    user_name: "sdevries",
    email: "sanne.devries@example.org",
    names: ["Sanne de Vries"],
    organisation: "Gemeente Voorbeeld",
  },
  current_password: "Fietsbel-2023",
};

/** Each makes itself ready and gives the function that is timed. */
export const ours = {
  async estimate() {
    const { Policy } = await engine();
    const policy = await Policy.load(NO_RULES);
    return (password) => policy.estimate(password);
  },
  async report() {
    const { Policy } = await engine();
    return reporter(await Policy.load(PRESET));
  },
  async drop_in() {
    const { default: zxcvbn, init } = await import(new URL("../../pkg/zxcvbn/index.js", import.meta.url));
    await init();
    return (password) => zxcvbn(password);
  },
};

const reporter = (policy) => (password) => policy.check(password, CONTEXT);

/** Everything that a first verdict needs as bytes in memory; what remains to be done is the function's, as the entries do it. */
export async function fromBytes() {
  const load = (name) => import(new URL(`../../pkg/load/${name}.js`, import.meta.url));
  const dist = new URL("../../pkg/dist/", import.meta.url);
  const files = {};
  for (const name of ["core.wasm", ...LISTS.map((name) => `lists/${name}.bin`)]) files[name] = await bytes(new URL(name, dist));
  const options = { languages: [LANGUAGE] };
  if (!inNode) {
    const { Policy } = await load("browser");
    const lists = (name) => files[`lists/${name}.bin`];
    return async () => reporter(await Policy.load(PRESET, { ...options, wasm: files["core.wasm"], lists }));
  }
  const [{ passmuster }, handed] = [await load("passmuster"), await load("files")];
  const { engine } = await import(new URL("engine.js", dist));
  return async () => {
    const { Policy } = passmuster({ glue: engine, ...handed.files((name) => files[name]) });
    return reporter(new Policy(PRESET, options));
  };
}

async function bytes(url) {
  if (!inNode) return (await fetch(url)).arrayBuffer();
  const { readFile } = await import("node:fs/promises");
  return readFile(url);
}
