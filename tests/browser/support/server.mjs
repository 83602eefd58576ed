// The server under test: the real program, on a free port, with a database in memory.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const built = ["debug", "release"].map((profile) => `${root}target/${profile}/passmuster-server`);

function program() {
  const path = process.env.PASSMUSTER_SERVER ?? built.find((path) => existsSync(path));
  if (!path) throw new Error("build the server first (cargo build -p passmuster-server), or name it in PASSMUSTER_SERVER");
  return path;
}

/** Starts a server; `address` is where it listens, `stop` ends it. */
export async function startServer() {
  const flags = { listen: "127.0.0.1:0", database: ":memory:", www: "www", pkg: "pkg", policy: "nist-63b-4" };
  const given = Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, value]);
  const child = spawn(program(), ["--demo", "--quiet", ...given], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = () => {
    child.kill();
    return ended;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const [, address] = line.match(/listening on (http:\/\/\S+?)\/?$/) ?? [];
    if (address) {
      child.stdout.resume();
      return { address, stop };
    }
  }
  throw new Error("the server ended before it listened");
}

/** Sends JSON and reads JSON, past the page. */
export async function post(url, body) {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  return { status: response.status, body: await response.json() };
}
