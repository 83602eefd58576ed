// Defines `<password-meter>`. On a server, where there are no elements, it does nothing.
import { PasswordMeterElement } from "./password-meter.js";

if (globalThis.customElements && !customElements.get("password-meter")) {
  customElements.define("password-meter", PasswordMeterElement);
}

export { PasswordMeterElement };
