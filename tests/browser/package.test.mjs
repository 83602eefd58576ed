// The package in a browser, served as it is, under the Content-Security-Policy that its README names.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import * as inNode from "../../pkg/entry/node.js";
import * as workbenchInNode from "../../pkg/entry/workbench-node.js";

const types = { ".js": "text/javascript", ".wasm": "application/wasm", ".bin": "application/octet-stream", ".html": "text/html; charset=utf-8" };

/** Serves `pkg/`, and a page that does nothing by itself. The path says which policy it is under. */
const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, "http://localhost");
  const [, scripts, file] = /^\/(wasm|no-wasm)\/(.*)$/.exec(pathname) ?? [];
  const allowed = scripts === "wasm" ? "'self' 'wasm-unsafe-eval'" : "'self'";
  response.setHeader("Content-Security-Policy", `default-src 'none'; connect-src 'self'; script-src ${allowed}`);
  try {
    const body = file === "" ? "<!doctype html><title>passmuster</title>" : await readFile(new URL(`../../pkg/${file}`, import.meta.url));
    response.setHeader("Content-Type", types[extname(file) || ".html"]);
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});

let browser;
before(async () => {
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  // The sandbox refuses to start for root, as which continuous integration often runs.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  browser = await chromium.launch({ executablePath: process.env.PASSMUSTER_CHROMIUM, args });
});
after(async () => {
  await browser?.close();
  server.close();
});

async function open(folder) {
  const page = await browser.newPage();
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  await page.goto(`http://127.0.0.1:${server.address().port}/${folder}/`);
  return { page, said };
}

/** Asks the same questions here and there. */
async function ask({ Policy, PassmusterError, init, presets }) {
  await init();
  const context = { user: { names: ["Piet", "王小明"] }, confirmation: "Piet-qwerty-🦩" };
  const answers = [];
  for (const name of presets()) {
    const policy = await Policy.load(name);
    const report = policy.check("Piet-qwerty-🦩", context);
    answers.push({ report, messages: ["nl", "sv", "ru", "zh", "en"].map((language) => report.messages(language)) });
  }
  try {
    (await Policy.load("amocrm")).check("\ud83d");
  } catch (error) {
    answers.push({ ours: error instanceof PassmusterError, code: error.code, path: error.path });
  }
  return answers;
}

test("the browser's answers are those of Node, and nothing is said on the console", async () => {
  const { page, said } = await open("wasm");
  const answers = await page.evaluate(`import("/wasm/entry/browser.js").then(${ask})`);
  assert.deepEqual(answers, await ask(inNode));
  assert.deepEqual(answers.at(-1), { ours: true, code: "lone_surrogate", path: "$.password" });
  assert.deepEqual(said, []);
});

/** The same of the module for those who write policies. */
function askOfPolicies({ describe, parsePasswordRules, PassmusterError, Policy, presets, tighten }) {
  const answers = presets().map((name) => {
    const policy = new Policy(name);
    const findings = policy.lint({ hasher: "bcrypt", runs_in: "browser" });
    const told = ["nl", "sv", "ru", "zh", "en"].map((language) => findings.map((finding) => describe(finding, language)));
    const { password } = policy.generate({ kind: "random", language: "sv" });
    const verdict = policy.check(password, { confirmation: password }).verdict;
    return { findings, told, bridge: policy.passwordRules(), refused: verdict === "refused" };
  });
  answers.push(tighten([{ name: "base", policy: "bsi" }, { name: "group", policy: "nist-63b-4" }]));
  try {
    parsePasswordRules("minlength: 8; requird: digit");
  } catch (error) {
    answers.push({ ours: error instanceof PassmusterError, code: error.code, span: error.span });
  }
  return answers;
}

test("so are those of the module for those who write policies, with the browser's random bytes", async () => {
  const { page, said } = await open("wasm");
  const answers = await page.evaluate(`import("/wasm/entry/workbench-browser.js").then(${askOfPolicies})`);
  assert.deepEqual(answers, askOfPolicies(workbenchInNode));
  assert.equal(answers.some(({ refused }) => refused), false);
  assert.equal(answers.at(-1).ours, true);
  assert.deepEqual(said, []);
});

test("without 'wasm-unsafe-eval' loading fails by an error that names the policy", async () => {
  const { page } = await open("no-wasm");
  const told = await page.evaluate(async () => {
    const { Policy } = await import("/no-wasm/entry/browser.js");
    return Policy.load("amocrm").catch(({ name, code, path, message }) => ({ name, code, path, message }));
  });
  const { message, ...error } = told;
  assert.deepEqual(error, { name: "PassmusterError", code: "unavailable", path: "$.wasm" });
  assert.match(message, /Content Security Policy/);
});
