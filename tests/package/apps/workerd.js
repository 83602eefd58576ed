// A worker of Cloudflare's workerd, where an imported `.wasm` is a compiled module.
import { init, Policy } from "passmuster/edge";
import wasm from "passmuster/passmuster.wasm";
import { askAtOnce } from "./cases.js";

init(wasm);
export default { fetch: () => Response.json(askAtOnce({ Policy })) };
