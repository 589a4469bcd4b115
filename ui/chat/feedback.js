// Thumbs beneath an answer of the chat, and after a thumb down its reasons. TEXTS and REASONS are given before.
// The place of an answer is drawn anew whenever the chat empties it; what was said is remembered by its id.

const ADDRESS = new URL("feedback", document.currentScript.src);
const given = new Map();

function element(name, attributes = {}, ...inside) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside);
  return made;
}

function thumb(mark, words, name) {
  const button = element("button", { type: "button", class: name, "aria-pressed": "false" });
  button.append(element("span", { "aria-hidden": "true" }, mark), ` ${words}`);
  return button;
}

function draw(place) {
  const id = place.id.replace(/^feedback-/, "");
  const said = given.get(id) ?? { liked: null, reasons: new Set(), typed: "", told: "" };
  given.set(id, said);
  const up = thumb("👍", TEXTS.up, "up");
  const down = thumb("👎", TEXTS.down, "down");
  const told = element("p", { role: "status", class: "told" });
  const why = reasons(id, said, (liked) => send(id, said, liked, show));
  down.setAttribute("aria-controls", why.id);

  function show() {
    up.setAttribute("aria-pressed", String(said.liked === true));
    down.setAttribute("aria-pressed", String(said.liked === false));
    down.setAttribute("aria-expanded", String(said.open === true));
    why.hidden = said.open !== true;
    told.textContent = said.told;
  }

  up.addEventListener("click", () => { said.open = false; send(id, said, true, show); });
  down.addEventListener("click", () => { said.open = true; send(id, said, false, show); });
  const thumbs = element("div", { class: "thumbs", role: "group", "aria-label": TEXTS.question });
  thumbs.append(element("span", { "aria-hidden": "true" }, TEXTS.question), up, down);
  place.append(thumbs, why, told);
  show();
}

function reasons(id, said, sendAgain) {
  const form = element("form", { id: `why-${id}`, class: "why" });
  const list = element("fieldset", {}, element("legend", {}, TEXTS.why));
  for (const reason of REASONS) {
    const box = element("input", { type: "checkbox" });
    box.checked = said.reasons.has(reason);
    box.addEventListener("change", () => said.reasons[box.checked ? "add" : "delete"](reason));
    list.append(element("label", {}, box, ` ${reason}`));
  }
  const typed = element("textarea", { rows: "2", maxlength: "700", id: `typed-${id}` });
  typed.value = said.typed;
  typed.addEventListener("input", () => { said.typed = typed.value; });
  form.append(
    list,
    element("label", { for: typed.id }, TEXTS.typed),
    typed,
    element("p", { class: "hint" }, TEXTS.hint),
    element("button", { class: "send" }, TEXTS.send),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    said.open = false;
    sendAgain(false);
    form.closest(".hkh-feedback").querySelector(".down").focus();
  });
  return form;
}

function reason(said) {
  const chosen = REASONS.filter((one) => said.reasons.has(one)).join("; ");
  return [chosen, said.typed.trim()].filter(Boolean).join(". ");
}

// The newest click counts: an answer of the server to an earlier one says nothing any more.
async function send(id, said, liked, show) {
  const turn = (said.turn ?? 0) + 1;
  Object.assign(said, { liked, turn, told: "" });
  show();
  const body = JSON.stringify({ id, liked, reason: liked ? "" : reason(said) });
  const headers = { "Content-Type": "application/json" };
  let kept = false;
  try {
    kept = (await fetch(ADDRESS, { method: "POST", headers, body })).ok;
  } catch { /* no network: told below */ }
  if (turn !== said.turn) return;
  said.told = kept ? TEXTS.thanks : TEXTS.failed;
  if (!kept) said.liked = null;
  show();
}

function fill() {
  for (const place of document.querySelectorAll(".hkh-feedback:empty")) draw(place);
}

new MutationObserver(fill).observe(document.documentElement, { childList: true, subtree: true });
fill();
