// The wiring: what the person does goes to the package, what the package says goes to the page.
// Nothing here judges a password; verdicts and sentences about it come from the package alone.
import * as account from "./account.js";
import { announce } from "./announce.js";
import * as checklist from "./checklist.js";
import { flows } from "./demo.js";
import { changeForm } from "./form.js";
import * as language from "./language.js";
import * as meter from "./meter.js";
import { changePassword, createAccount, fetchPolicy } from "./server.js";

const byId = (id) => document.getElementById(id);

/** What the page is about just now. */
const now = {
  language: "en",
  policy: null,
  account: null,
  /** The latest report, and who made it: the `browser`, the `server`, or `nobody` before anything is typed. */
  shown: null,
  messages: null,
  /** What is said below the form: the key of a text and, if known, seconds to wait. */
  said: [null],
};
/** Whether the person chose the policy; else it follows the language. */
let chosen = false;
/** Counts the accounts asked for: an answer to an earlier wish comes too late. */
let wishes = 0;

const form = changeForm(byId("change"), { onInput: judge, onSubmit: submit });
const texts = () => language.texts[now.language];

/** Has the package judge what stands in the form. */
function judge() {
  if (!now.account) return;
  say(null);
  const { password, current, confirmation } = form.values();
  const context = { user: now.account.user };
  if (current !== "") context.current_password = current;
  if (confirmation !== "" || form.confirmationVisited()) context.confirmation = confirmation;
  try {
    show(now.policy.check(password, context), password === "" ? "nobody" : "browser");
  } catch (error) {
    if (error.name !== "PassmusterError") throw error;
    show(null);
    say("unreadable");
  }
}

/** Shows a report. A page around this one may listen for it: it holds no piece of the password. */
function show(report, by) {
  now.shown = report && { report, by };
  now.messages = report && now.policy.messages(report, now.language);
  render();
  document.dispatchEvent(new CustomEvent("passmuster-report", { bubbles: true, detail: now.shown }));
}

function render() {
  const by = now.shown?.by;
  checklist.show(now.messages, { neutral: by === "nobody", byServer: by === "server", texts: texts() });
  meter.show(by === "nobody" ? null : now.messages?.strength, texts());
  announce(by === "browser" ? now.messages.summary : "");
}

/** Says what happened, by the key of a text; what was refused, the package says. */
function say(key, wait) {
  now.said = [key, wait];
  const words = key === "refused" ? now.messages.title : (texts()[key] ?? "");
  const text = language.withWait(words, wait, now.language);
  byId("outcome").textContent = key === "saved" ? text : "";
  byId("problem").textContent = key === "saved" ? "" : text;
}

/** Sends the form, unless the current password is missing or the verdict is "refused" already. */
async function submit() {
  form.visitConfirmation();
  judge();
  if (!now.shown) return form.focusPassword();
  const { password, current, confirmation } = form.values();
  if (current === "") {
    say("currentMissing");
    return form.focusCurrent();
  }
  if (now.shown.report.verdict === "refused") return refuse(now.shown.report, "browser");
  await send({ current_password: current, new_password: password, confirmation });
}

async function send(passwords) {
  busy(true);
  const answer = await changePassword(now.account.id, passwords);
  busy(false);
  if (answer.saved) {
    form.clear();
    now.account.password = null;
    showAccount();
    show(answer.report, "server");
    say("saved");
  } else if (answer.report) {
    refuse(answer.report, "server");
  } else {
    say(answer.problem, answer.wait);
    if (["currentWrong", "conflict"].includes(answer.problem)) form.focusCurrent();
  }
}

function refuse(report, by) {
  show(report, by);
  say("refused");
  form.focusRefused(checklist.failedRules(now.messages));
}

function busy(yes) {
  form.setBusy(yes);
  byId("save").textContent = texts()[yes ? "saving" : "save"];
}

/** Makes a new account under a preset, for the person who goes with the language. */
async function begin(preset) {
  const wish = ++wishes;
  byId("preset").value = preset;
  const { user, password } = flows[now.language];
  const judging = fetchPolicy(preset).then((policy) => policy && now.Policy.load(policy)).catch(() => null);
  const [policy, made] = await Promise.all([judging, createAccount({ user, password, preset })]);
  if (wish !== wishes) return policy?.free();
  byId("save").disabled = !(policy && made);
  if (byId("save").disabled) return say("unavailable");
  now.policy?.free();
  now.policy = policy;
  now.account = { id: made.id, user: made.user, password };
  byId("user-name").value = made.user.user_name;
  showAccount();
  judge();
}

function showAccount() {
  account.show(now.account, texts(), form.fillCurrent);
}

/** Changes every word of the page at once; what was typed stays. */
function speak(tag) {
  now.language = tag;
  byId("language").value = tag;
  language.apply(tag);
  byId("save").textContent = texts().save;
  if (now.account) showAccount();
  if (now.shown) now.messages = now.policy.messages(now.shown.report, tag);
  render();
  say(...now.said);
}

function option(text, value, lang) {
  const made = new Option(text, value);
  made.lang = lang;
  return made;
}

function offerLanguages() {
  for (const [tag, { nativeName, tag: lang }] of Object.entries(language.texts)) {
    byId("language").append(option(nativeName, tag, lang));
  }
  byId("language").addEventListener("change", ({ target }) => {
    speak(target.value);
    if (now.Policy && !chosen) begin(flows[target.value].presets[0]);
  });
}

function offerPresets(names) {
  for (const name of names) {
    const policy = new now.Policy(name);
    const flow = Object.keys(flows).find((tag) => flows[tag].presets.includes(name)) ?? "en";
    byId("preset").append(option(policy.toJSON().title ?? name, name, language.texts[flow].tag));
    policy.free();
  }
  byId("preset").addEventListener("change", ({ target }) => {
    chosen = true;
    begin(target.value);
  });
}

async function start() {
  offerLanguages();
  speak(language.preferred(location.search, navigator.languages));
  const { init, Policy, presets } = await import("/pkg/entry/browser.js");
  // One of the presets here has patterns.
  await init({ patterns: true });
  now.Policy = Policy;
  // Others refuse the password that an account here begins with: its signs, its letters or its length.
  const offered = Object.values(flows).flatMap((flow) => flow.presets);
  offerPresets(presets().filter((name) => offered.includes(name)));
  await begin(flows[now.language].presets[0]);
}

start().catch(() => say("unavailable"));
