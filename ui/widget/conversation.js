// Questions and their answers, one under the other; the earlier questions are remembered in this page alone.

const REMEMBERED = 20;
const PATIENCE = 60000; // milliseconds without a word from the server

/** The conversation that is shown in `log` and read out by `live`; `changed()` is told when it is busy or not. */
class Conversation {
  constructor(plans, log, live, changed) {
    Object.assign(this, { plans, log, live, changed, running: null, history: [] });
  }

  get empty() {
    return !this.log.querySelector(".turn");
  }

  /** Forget everything. */
  restart() {
    this.halt("stopped");
    this.running = null;
    this.history = [];
    this.log.querySelectorAll(".turn").forEach((turn) => turn.remove());
    this.live.textContent = "";
    this.changed();
  }

  /** Stop what is being answered; `kind` says why. */
  halt(kind) {
    if (!this.running) return;
    this.running.halted = kind;
    this.running.abort();
  }

  async ask(question) {
    const running = (this.running = new AbortController());
    const answer = element("div", { class: "answer", "aria-busy": "true" });
    const turn = element("div", { class: "turn" }, asked(question), answer);
    answer.append(element("p", { class: "waiting" }, TEXTS.searching));
    this.log.append(turn);
    this.log.scrollTop = turn.offsetTop - 12;
    this.live.textContent = TEXTS.searching;
    this.changed();
    try {
      const reply = await this.answered(question, running, answer);
      if (running !== this.running) return;
      answer.replaceChildren(finishedAnswer(reply));
      this.live.textContent = spokenAnswer(reply);
      this.history = [...this.history, question].slice(-REMEMBERED);
    } catch (error) {
      if (running !== this.running) return;
      this.refuse(question, turn, answer, reason(error, running.halted));
    }
    answer.removeAttribute("aria-busy");
    this.running = null;
    this.changed();
  }

  /** The server's reply; its text is shown as it grows, as long as the server keeps talking. */
  async answered(question, running, answer) {
    let text = "";
    let timer = 0;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => { running.halted = "slow"; running.abort(); }, PATIENCE);
    };
    const grow = (piece) => {
      wait();
      text += piece;
      answer.replaceChildren(growingAnswer(text));
    };
    wait();
    try {
      return await fetchAnswer({ question, history: this.history, plans: this.plans }, running.signal, grow);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Say why there is no answer, and offer to ask again. */
  refuse(question, turn, answer, message) {
    const again = () => {
      if (this.running) return;
      turn.remove();
      this.ask(question);
    };
    const retry = button({ class: "again" }, again, TEXTS.again);
    answer.querySelectorAll(".waiting").forEach((waiting) => waiting.remove());
    answer.append(element("div", { class: "refusal" }, element("p", {}, message), retry));
    this.live.textContent = message;
  }
}

function asked(question) {
  return element("p", { class: "question" }, spoken(TEXTS.asked), question);
}

/** Why a question has no answer, in words. */
function reason(error, halted) {
  if (halted) return TEXTS[halted];
  if (!(error instanceof Failure)) return TEXTS.unforeseen;
  if (error.said) return error.said;
  return error.seconds > 0 ? say(`${error.kind}_wait`, { seconds: error.seconds }) : TEXTS[error.kind];
}
