// The dialog: beside the page on a wide screen, over the whole of a small one, where it holds the focus.

const SMALL = matchMedia("(max-width: 40em), (max-height: 30em)");
const BUBBLE = "M4 4h16a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-8l-5 4v-4H4a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM7.5 9h9M7.5 12.5h6";
const CROSS = "M5 5l14 14M19 5L5 19";

/** The button and its dialog, side by side, under the name `title`. */
function chat(title, plans) {
  const button = (name, attributes, ...inside) => element(name, { type: "button", ...attributes }, ...inside);
  const opener = button("button", { class: "opener", "aria-haspopup": "dialog", "aria-expanded": "false", click: open },
    drawing(BUBBLE), element("span", {}, title));
  const restart = button("button", { class: "restart", click: begin }, TEXTS.restart);
  const closer = button("button", { class: "closer", "aria-label": TEXTS.close, click: close }, drawing(CROSS));
  const log = element("div", { class: "log", role: "region", "aria-label": TEXTS.conversation, tabindex: "0" }, welcome());
  const live = element("p", { class: "spoken", role: "status", "aria-live": "polite" });
  const field = element("textarea", { rows: "1", "aria-label": TEXTS.question, placeholder: TEXTS.placeholder, input: fit });
  const sender = button("button", { class: "sender", click: sendOrStop }, TEXTS.send);
  const heading = element("h2", {}, title);
  const dialog = element("dialog", { "aria-label": title, tabindex: "-1", keydown: onKey, cancel: onCancel, close: closed },
    element("header", {}, heading, restart, closer), log, live,
    element("div", { class: "asking" }, field, sender), foot());
  const conversation = new Conversation(plans, log, live, update);

  function open() {
    if (SMALL.matches) dialog.showModal();
    else dialog.show();
    opener.hidden = true;
    opener.setAttribute("aria-expanded", "true");
    // On a phone the keyboard would cover what is to be read first.
    (SMALL.matches ? dialog : field).focus();
  }

  function close() {
    dialog.close();
    closed();
  }

  function closed() {
    if (dialog.open || !opener.hidden) return;
    opener.hidden = false;
    opener.setAttribute("aria-expanded", "false");
    opener.focus();
  }

  function begin() {
    conversation.restart();
    field.focus();
  }

  function send() {
    const question = field.value.trim();
    if (!question || conversation.running) return;
    field.value = "";
    fit();
    conversation.ask(question);
    // On a phone the keyboard makes room for the answer.
    if (SMALL.matches) log.focus();
  }

  function sendOrStop() {
    if (!SMALL.matches || !conversation.running) field.focus();
    if (conversation.running) conversation.halt("stopped");
    else send();
  }

  function onKey(event) {
    // Enter and Escape that end the composing of a syllable mean nothing else.
    if (event.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && !event.shiftKey && event.composedPath()[0] === field) {
      event.preventDefault();
      send();
    }
  }

  function onCancel(event) {
    event.preventDefault();
    close();
  }

  /** The field as high as its text, up to the limit that the style sets. */
  function fit() {
    field.rows = Math.min(5, Math.max(1, field.value.split("\n").length + Math.floor(field.value.length / 42)));
  }

  function update() {
    sender.textContent = conversation.running ? TEXTS.stop : TEXTS.send;
    log.classList.toggle("begun", !conversation.empty);
    restart.hidden = conversation.empty;
  }

  SMALL.addEventListener("change", () => {
    if (!dialog.open) return;
    dialog.close();
    open();
  });
  // The page's own shortcuts would take what is typed here for theirs.
  for (const kind of ["keydown", "keyup", "keypress"]) dialog.addEventListener(kind, (event) => event.stopPropagation());
  update();
  return [opener, dialog];
}

function welcome() {
  return element("div", { class: "welcome" }, element("p", {}, TEXTS.welcome), element("p", {}, TEXTS.welcome_hint));
}

/** A word of caution, and the way to the service's own page. */
function foot() {
  const page = element("a", { href: SERVER.href, target: "_blank", rel: "noopener" }, TEXTS.whole_page, spoken(TEXTS.new_tab));
  return element("footer", {}, element("p", {}, TEXTS.caution, " ", page));
}
