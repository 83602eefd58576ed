/** What a server sends inside `<password-meter>`, so that the requirements can be read before any script has run. */

import type { Messages } from "./messages.js";

/**
 * The content of a `<password-meter>` as HTML: a declarative shadow root with the requirements, which the element takes over
 * once it is defined. Every text is escaped.
 * @param messages of an empty password: `policy.messages(policy.check(""), language)`
 * @param options `nonce` for the style sheet in it, where a Content-Security-Policy asks for one
 */
export function markup(messages: Messages, options?: { nonce?: string | undefined }): string;
