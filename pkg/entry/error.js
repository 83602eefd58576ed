/** What the package throws when it cannot read what it is given; a weak password is an answer, not an error. */
export class PassmusterError extends Error {
  name = "PassmusterError";
  constructor(code, message, path, suggestion) {
    super(message);
    this.code = code;
    this.path = path;
    if (suggestion !== undefined) this.suggestion = suggestion;
  }
}
