// A service worker: no top-level await, no import after its start.
import * as passmuster from "passmuster/init";
import { ask } from "./cases.js";

addEventListener("install", (event) => event.waitUntil(passmuster.init()));
addEventListener("message", async ({ ports: [port] }) => {
  // It may have been stopped and started since it was installed.
  await passmuster.init();
  port.postMessage(ask(passmuster));
});
