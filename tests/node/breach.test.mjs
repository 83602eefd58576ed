// Whether a password is among leaked ones, asked of a server that stands in for the service: real HTTP, and everything that
// can go wrong with it.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import test from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { entry } from "./entries.mjs";

const { breached } = await entry("passmuster/breach");
const { Policy, PassmusterError, bytesToHash } = await entry("passmuster");

const sha1 = (bytes) => createHash("sha1").update(bytes).digest("hex").toUpperCase();
const suffix = (text) => sha1(text.normalize("NFC")).slice(5);
const policy = new Policy({ schema: 1, rules: [{ rule: "breached" }] });

/** The lines of another range, as they come. */
const others = ["0018A45C4D1DEF81644B54AB7F969B88D65:1", "00D4F6E8FA6EECAD2A3AA415EEC418D38EC:2", "011053FD0102E94D6AE2F8B83D76FAF94F6:10434004"];

/** Serves one answer while a test runs; tells what was asked. */
async function serving(answer, run) {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request);
    answer(response, request);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    return await run(`http://127.0.0.1:${server.address().port}/range/`, asked);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const lines = (...body) => (response) => response.end(body.join("\r\n"));
const status = (code, headers = {}) => (response) => response.writeHead(code, headers).end("no");

/** Why, the password, what the service answers, the outcome. */
const answers = [
  ["among them", "regenboog", lines(...others, `${suffix("regenboog")}:1234`), { outcome: "found", count: 1234 }],
  ["among them, in small digits and by bare line ends", "regenboog", (response) => response.end(`${others[0]}\n${suffix("regenboog").toLowerCase()}:7\n`), { outcome: "found", count: 7 }],
  ["not among them", "regenboog", lines(...others), { outcome: "not_found" }],
  ["another one of the same range", "regenboog", lines(`${suffix("zonneschijn")}:5`), { outcome: "not_found" }],
  ["padding with the same suffix has a count of 0", "regenboog", lines(...others, `${suffix("regenboog")}:0`), { outcome: "not_found" }],
  ["more often than a context counts", "regenboog", lines(`${suffix("regenboog")}:99999999999`), { outcome: "found", count: 4294967295 }],
  ["twice, once as padding", "regenboog", lines(`${suffix("regenboog")}:3`, `${suffix("regenboog")}:0`), { outcome: "found", count: 3 }],
  ["Chinese", "密码", lines(`${suffix("密码")}:3`), { outcome: "found", count: 3 }],
  ["too many requests", "regenboog", status(429, { "retry-after": "2" }), { outcome: "unavailable", reason: "http_429" }],
  ["an outage", "regenboog", status(503), { outcome: "unavailable", reason: "http_503" }],
  ["not found is no answer", "regenboog", status(404), { outcome: "unavailable", reason: "http_404" }],
  ["a page to sign in to the network", "regenboog", (response) => response.end("<!doctype html><title>Wi-Fi</title>"), { outcome: "unavailable", reason: "malformed" }],
  ["a good line and garbage", "regenboog", lines(`${suffix("regenboog")}:3`, "oops"), { outcome: "unavailable", reason: "malformed" }],
  ["a count that is none", "regenboog", lines(`${suffix("regenboog")}:-3`), { outcome: "unavailable", reason: "malformed" }],
  ["a count without end", "regenboog", lines(`${suffix("regenboog")}:${"9".repeat(400)}`), { outcome: "unavailable", reason: "malformed" }],
  ["whole hashes", "regenboog", lines(`${sha1("regenboog")}:3`), { outcome: "unavailable", reason: "malformed" }],
  ["nothing at all", "regenboog", lines(), { outcome: "unavailable", reason: "malformed" }],
  ["bytes that are no text", "regenboog", (response) => response.end(Buffer.from([0xff, 0xfe, 0, 1])), { outcome: "unavailable", reason: "malformed" }],
  ["more than any range", "regenboog", lines(...Array(30_000).fill(others[0])), { outcome: "unavailable", reason: "malformed" }],
  ["an answer that breaks off", "regenboog", (response) => {
    response.writeHead(200, { "content-length": "4000" });
    response.write(`${others[0]}\r\n`, () => response.destroy());
  }, { outcome: "unavailable", reason: "network" }],
  ["a connection that is closed", "regenboog", (response) => response.destroy(), { outcome: "unavailable", reason: "network" }],
  ["circles", "regenboog", (response, request) => response.writeHead(302, { location: request.url }).end(), { outcome: "unavailable", reason: "network" }],
];

for (const [why, password, answer, expected] of answers) {
  test(`the service answers: ${why}`, () =>
    serving(answer, async (endpoint) => {
      const told = await breached(password, { endpoint });
      assert.deepEqual(told, expected);

      const report = policy.check(password, { breached: told });
      const verdict = { found: "refused", not_found: "accepted", unavailable: "undecided" }[told.outcome];
      assert.equal(report.verdict, verdict);
      const [, { outcome }] = report.judgements;
      if (told.outcome === "unavailable") assert.equal(outcome.missing, "breach_unavailable");
      if (told.outcome === "found") assert.deepEqual(outcome.violations, [{ code: "found_in_breach", max: 0, count: told.count, spans: [] }]);
    }));
}

test("the service learns five digits, and nothing else of the password", () =>
  serving(lines(...others), async (endpoint, asked) => {
    await breached("regenboog", { endpoint });
    await breached("regenboog", { endpoint: endpoint.slice(0, -1), padding: false });
    const [{ method, url, headers }, without] = asked;
    assert.equal(method, "GET");
    assert.equal(url, `/range/${sha1("regenboog").slice(0, 5)}`);
    assert.equal(headers["add-padding"], "true");
    assert.equal(without.url, url);
    assert.equal(without.headers["add-padding"], undefined);
    for (const request of asked) {
      const sent = `${request.url} ${JSON.stringify(request.rawHeaders)}`;
      assert.ok(!sent.includes("regenboog") && !sent.toUpperCase().includes(sha1("regenboog").slice(0, 6)), sent);
      for (const name of ["referer", "cookie", "authorization"]) assert.equal(request.headers[name], undefined);
    }
  }));

test("however a letter was typed, the question is the same", () =>
  serving(lines(...others, `${suffix("L\u00f6senord")}:2`), async (endpoint, asked) => {
    for (const typed of ["L\u00f6senord", "Lo\u0308senord"]) {
      assert.deepEqual(await breached(typed, { endpoint }), { outcome: "found", count: 2 });
    }
    assert.equal(asked[0].url, asked[1].url);
    assert.ok(asked[0].url.endsWith(sha1("L\u00f6senord").slice(0, 5)));
  }));

test("nobody waits longer than is said: for the first byte, or for the last", async () => {
  const slow = [
    () => {},
    (response) => response.write(`${others[0]}\r\n`),
    (response) => {
      const drip = setInterval(() => response.write(`${others[0]}\r\n`), 20);
      response.on("close", () => clearInterval(drip));
    },
  ];
  for (const answer of slow) {
    await serving(answer, async (endpoint) => {
      const start = performance.now();
      assert.deepEqual(await breached("regenboog", { endpoint, timeout: 150 }), { outcome: "unavailable", reason: "timeout" });
      assert.ok(performance.now() - start < 2_000);
    });
  }
});

test("the caller gives up, before or meanwhile", () =>
  serving(() => {}, async (endpoint, asked) => {
    const early = await breached("regenboog", { endpoint, signal: AbortSignal.abort() });
    assert.deepEqual(early, { outcome: "unavailable", reason: "aborted" });
    assert.equal(asked.length, 0, "nothing is asked");

    const controller = new AbortController();
    const pending = breached("regenboog", { endpoint, signal: controller.signal });
    await wait(50);
    controller.abort(new Error("the user types on"));
    assert.deepEqual(await pending, { outcome: "unavailable", reason: "aborted" });
  }));

test("nobody listens", async () => {
  const endpoint = await serving(lines(), (address) => address);
  assert.deepEqual(await breached("regenboog", { endpoint }), { outcome: "unavailable", reason: "network" });
});

/** Functions in the place of `fetch`, and what becomes of them. */
for (const [why, fetch, expected] of [
  ["throws at once", () => { throw new Error("regenboog"); }, "network"],
  ["rejects", () => Promise.reject(new TypeError("regenboog")), "network"],
  ["never answers, whatever the signal says", () => new Promise(() => {}), "timeout"],
  ["answers with nothing", async () => undefined, "network"],
  ["has no body", async () => new Response(null, { status: 200 }), "network"],
  ["is none", null, "network"],
]) {
  test(`a handed-in function that ${why}`, async () => {
    assert.deepEqual(await breached("regenboog", { fetch, timeout: 100 }), { outcome: "unavailable", reason: expected });
  });
}

test("a handed-in function is called with the address, a signal and nothing of the password", async () => {
  const calls = [];
  const told = await breached("regenboog", {
    fetch: async (...call) => {
      calls.push(call);
      return new Response(`${suffix("regenboog")}:9`);
    },
  });
  assert.deepEqual(told, { outcome: "found", count: 9 });
  const [[address, { signal, ...rest }]] = calls;
  assert.equal(address, `https://api.pwnedpasswords.com/range/${sha1("regenboog").slice(0, 5)}`);
  assert.ok(signal instanceof AbortSignal);
  assert.deepEqual(rest, { headers: { "Add-Padding": "true" }, credentials: "omit", referrerPolicy: "no-referrer" });
});

test("without WebCrypto, as on a page without HTTPS, nothing is asked", async () => {
  const { crypto } = globalThis;
  const fetch = () => assert.fail("asked");
  for (const without of [undefined, {}, { subtle: { digest: () => Promise.reject(new Error("regenboog")) } }]) {
    Object.defineProperty(globalThis, "crypto", { value: without, configurable: true, writable: true });
    try {
      assert.deepEqual(await breached("regenboog", { fetch }), { outcome: "unavailable", reason: "insecure_context" });
    } finally {
      Object.defineProperty(globalThis, "crypto", { value: crypto, configurable: true, writable: true });
    }
  }
});

test("what is too long to be read is not asked about: cut short it would be another password", async () => {
  const fetch = () => assert.fail("asked");
  for (const password of ["x".repeat(4_097), "x".repeat(1e6), "\u{1d15e}".repeat(4_000)]) {
    assert.deepEqual(await breached(password, { fetch }), { outcome: "unavailable", reason: "too_long" });
  }
});

test("what is no text is an error that does not quote it", async () => {
  for (const [password, code] of [["regenboog\ud800", "lone_surrogate"], [90125, "wrong_type"], [undefined, "wrong_type"]]) {
    await assert.rejects(breached(password, { fetch: () => assert.fail("asked") }), (error) => {
      assert.ok(error instanceof PassmusterError);
      assert.equal(error.code, code);
      assert.equal(error.path, "$.password");
      assert.doesNotMatch(`${error.message} ${error.stack}`, /regenboog|90125/);
      return true;
    });
  }
});

test("the bytes that a hasher takes are those of the prepared password", () => {
  for (const [typed, prepared] of [
    ["regenboog", "regenboog"],
    ["Lo\u0308senord", "L\u00f6senord"],
    ["twee\u3000woorden", "twee woorden"],
    ["密码🦩", "密码🦩"],
    ["", ""],
  ]) {
    const bytes = bytesToHash(typed);
    assert.ok(bytes instanceof Uint8Array);
    assert.deepEqual([...bytes], [...Buffer.from(prepared)]);
    bytes.fill(0);
  }
  assert.throws(() => bytesToHash("x".repeat(4_097)), { name: "PassmusterError", code: "too_large", path: "$.password" });
});

test("no timer and no listener stays behind", async () => {
  const controller = new AbortController();
  const counts = { added: 0, removed: 0 };
  const { addEventListener, removeEventListener } = controller.signal;
  controller.signal.addEventListener = function (...call) { counts.added += 1; return addEventListener.apply(this, call); };
  controller.signal.removeEventListener = function (...call) { counts.removed += 1; return removeEventListener.apply(this, call); };
  const before = process.getActiveResourcesInfo().filter((it) => it === "Timeout").length;
  await breached("regenboog", { fetch: async () => new Response(`${others[0]}`), signal: controller.signal, timeout: Infinity });
  assert.equal(process.getActiveResourcesInfo().filter((it) => it === "Timeout").length, before);
  assert.deepEqual(counts, { added: 1, removed: 1 });
});
