// Makes elements of plain data, and changes as little as it can of those that are there: a reader that stands on a line
// keeps its place, and what a server sent is taken over.

const SVG = "http://www.w3.org/2000/svg";

/** An element made of its description in `view.js`. */
export function create(node) {
  const drawn = node.tag === "svg" || node.tag === "path";
  return patch(drawn ? document.createElementNS(SVG, node.tag) : document.createElement(node.tag), node);
}

/** Makes an element agree with its description, and returns it. */
export function patch(element, { attributes, content }) {
  for (const { name } of [...element.attributes]) {
    if ((attributes[name] ?? null) === null) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  if (typeof content === "string") {
    if (element.textContent !== content) element.textContent = content;
  } else {
    fill(element, content);
  }
  return element;
}

function fill(element, content) {
  content.forEach((node, index) => {
    const there = element.children[index];
    if (there?.localName === node.tag) patch(there, node);
    else if (there) there.replaceWith(create(node));
    else element.append(create(node));
  });
  while (element.children.length > content.length) element.lastElementChild.remove();
}
