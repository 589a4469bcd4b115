// Elements are made node by node: nothing that a plan or a person wrote is ever read as HTML.

/** A new element; functions among its attributes listen for the event of that name. */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (typeof value === "function") made.addEventListener(key, value);
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** A new button that does `click`. */
function button(attributes, click, ...inside) {
  return element("button", { type: "button", ...attributes, click }, ...inside);
}

/** A decorative drawing of one line, 24 units wide and high. */
function drawing(line) {
  const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  picture.setAttribute("viewBox", "0 0 24 24");
  picture.setAttribute("aria-hidden", "true");
  path.setAttribute("d", line);
  picture.append(path);
  return picture;
}

/** Words for screen readers alone. */
function spoken(words) {
  return element("span", { class: "spoken" }, words);
}

/** A text of this service with its {names} filled in. */
function say(key, values) {
  return TEXTS[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
