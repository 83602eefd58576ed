// Whether bytes may become a module here, and text a program: in a page, and asked by one in a worker.
const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
const reported = new Set();
globalThis.addEventListener("securitypolicyviolation", ({ blockedURI }) => reported.add(blockedURI));

async function can(act) {
  try {
    await act();
    return true;
  } catch {
    return false;
  }
}

const find = async () => {
  const found = {
    module: await can(() => new WebAssembly.Module(empty)),
    instantiate: await can(() => WebAssembly.instantiate(empty)),
    eval: await can(() => (0, eval)("1")),
  };
  // The reports come later than the errors.
  await new Promise((later) => setTimeout(later, 100));
  return { ...found, reported: [...reported] };
};

if (globalThis.document) globalThis.found = await find();
else onmessage = async () => postMessage(await find());
