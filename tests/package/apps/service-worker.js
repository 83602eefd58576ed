// A service worker: no top-level await, no import after its start.
import { Policy } from "passmuster";
import { ask } from "./cases.js";

// It may be stopped and started at any time: each answer waits for what it needs.
addEventListener("install", (event) => event.waitUntil(Policy.load("nist-63b-4")));
addEventListener("message", async ({ ports: [port] }) => port.postMessage(await ask({ Policy })));
