// The same in Node, on the console.
import { told } from "./zxcvbn.js";

console.log(JSON.stringify(await told));
