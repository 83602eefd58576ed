// A page that leaves the work to a worker.
const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
worker.onmessage = ({ data }) => (globalThis.reports = data);
worker.postMessage("ask");
