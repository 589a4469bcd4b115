// The dialog: beside the page on a wide screen, over the whole of a small one, where it holds the focus.

const SMALL = matchMedia("(max-width: 40em), (max-height: 30em)");
const BUBBLE = "M4 4h16a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-8l-5 4v-4H4a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM7.5 9h9M7.5 12.5h6";
const CROSS = "M5 5l14 14M19 5L5 19";

/** The button that opens the dialog, and the dialog, under the name `title`. */
class Chat {
  constructor(title, plans) {
    const label = element("span", {}, title);
    const attributes = { class: "opener", "aria-haspopup": "dialog", "aria-expanded": "false" };
    this.opener = button(attributes, () => this.open(), drawing(BUBBLE), label);
    this.log = element("div", { class: "log", role: "region", "aria-label": TEXTS.conversation, tabindex: "0" }, welcome());
    this.restart = button({ class: "restart" }, () => this.begin(), TEXTS.restart);
    this.field = element("textarea", { rows: "1", "aria-label": TEXTS.question, placeholder: TEXTS.placeholder });
    this.sender = button({ class: "sender" }, () => this.sendOrStop(), TEXTS.send);
    const live = element("p", { class: "spoken", role: "status", "aria-live": "polite" });
    const closer = button({ class: "closer", "aria-label": TEXTS.close }, () => this.close(), drawing(CROSS));
    this.dialog = element("dialog", { "aria-label": title, tabindex: "-1" },
      element("div", { class: "top" }, element("h2", {}, title), this.restart, closer), this.log, live,
      element("div", { class: "asking" }, this.field, this.sender), foot());
    this.conversation = new Conversation(plans, this.log, live, () => this.update());
    this.update();
    this.listen();
  }

  listen() {
    this.field.addEventListener("input", () => this.fit());
    this.dialog.addEventListener("keydown", (event) => this.onKey(event));
    this.dialog.addEventListener("close", () => this.closed());
    this.dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.close();
    });
    // The page's own shortcuts would take what is typed here for theirs.
    for (const kind of ["keydown", "keyup", "keypress"]) {
      this.dialog.addEventListener(kind, (event) => event.stopPropagation());
    }
    SMALL.addEventListener("change", () => {
      if (!this.dialog.open) return;
      this.dialog.close();
      this.open();
    });
  }

  open() {
    if (SMALL.matches) this.dialog.showModal();
    else this.dialog.show();
    this.opener.hidden = true;
    this.opener.setAttribute("aria-expanded", "true");
    // On a phone the keyboard would cover what is to be read first.
    (SMALL.matches ? this.dialog : this.field).focus();
  }

  close() {
    this.dialog.close();
    this.closed();
  }

  /** Once it is closed, by whatever: back to the button. */
  closed() {
    if (this.dialog.open || !this.opener.hidden) return;
    this.opener.hidden = false;
    this.opener.setAttribute("aria-expanded", "false");
    this.opener.focus();
  }

  begin() {
    this.conversation.restart();
    this.field.focus();
  }

  send() {
    const question = this.field.value.trim();
    if (!question || this.conversation.running) return;
    this.field.value = "";
    this.fit();
    this.conversation.ask(question);
    // On a phone the keyboard makes room for the answer.
    if (SMALL.matches) this.log.focus();
  }

  sendOrStop() {
    const { running } = this.conversation;
    if (!SMALL.matches || !running) this.field.focus();
    if (running) this.conversation.halt("stopped");
    else this.send();
  }

  onKey(event) {
    // Enter and Escape that end the composing of a syllable mean nothing else; 229 is how Safari tells it.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Escape") {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && !event.shiftKey && event.target === this.field) {
      event.preventDefault();
      this.send();
    }
  }

  /** The field about as high as its text, up to five lines. */
  fit() {
    const { value } = this.field;
    this.field.rows = Math.min(5, value.split("\n").length + Math.floor(value.length / 42));
  }

  update() {
    this.sender.textContent = this.conversation.running ? TEXTS.stop : TEXTS.send;
    this.log.classList.toggle("begun", !this.conversation.empty);
    this.restart.hidden = this.conversation.empty;
  }
}

function welcome() {
  return element("div", { class: "welcome" }, element("p", {}, TEXTS.welcome), element("p", {}, TEXTS.welcome_hint));
}

/** A word of caution, and the way to the service's own page. */
function foot() {
  const page = element("a", { href: SERVER.href, target: "_blank", rel: "noopener" }, TEXTS.whole_page, spoken(TEXTS.new_tab));
  return element("div", { class: "foot" }, element("p", {}, TEXTS.caution, " ", page));
}
