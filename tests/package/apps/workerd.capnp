# What `wrangler` makes of a project with one worker, on a free port.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [
      (name = "worker.js", esModule = embed "built.js"),
      (name = "passmuster/passmuster.wasm", wasm = embed "../node_modules/passmuster/dist/passmuster.wasm"),
    ],
    compatibilityDate = "2026-11-01",
  ))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
