// What a screen reader says while a person types: the latest state, after a pause.

/** Milliseconds: long enough that nothing is read out after every key. */
const PAUSE = 500;

/** Calls `say` with the latest text once no other has come for a while; with an empty text at once. */
export function announcer(say) {
  let timer;
  return (text) => {
    clearTimeout(timer);
    if (text === "") say("");
    else timer = setTimeout(() => say(text), PAUSE);
  };
}
