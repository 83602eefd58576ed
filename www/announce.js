// What a screen reader says while a person types: the latest state, after a pause.

/** Long enough that it is not read out after every key. */
const PAUSE = 500;
let timer;

/** Says a text after a pause, unless another comes before; an empty text is said at once. */
export function announce(text = "") {
  clearTimeout(timer);
  const region = document.getElementById("progress");
  if (text === "") region.textContent = "";
  else timer = setTimeout(() => (region.textContent = text), PAUSE);
}
