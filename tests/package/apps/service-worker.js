// A service worker: no top-level await, no import after its start.
import { init, Policy } from "passmuster/init";
import { ask } from "./cases.js";

addEventListener("install", (event) => event.waitUntil(init()));
addEventListener("message", async ({ ports: [port] }) => {
  // It may have been stopped and started since it was installed.
  await init();
  port.postMessage(ask({ Policy }));
});
