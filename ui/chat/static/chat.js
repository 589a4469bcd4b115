// What the page does: asks, shows each piece as it comes, stops, asks again. The functions that Gradio's events
// call (ui/chat/page.py) return the values of the components that change, nothing where nothing does.

import { comeBack, isLost, onLost } from "./connection.js";
import { copyAnswer } from "./copying.js";
import { questionOf, linkTo } from "./links.js";
import { element, part, patience, tell, text } from "./parts.js";
import { chosenPlans, choosePlans } from "./scope.js";
import { begin, end, forget, keepOverReload, keptOverReload, show, takeBack, talk } from "./talk.js";
import { focusAnswer, focusLog, focusQuestion, whenShown } from "./tidying.js";

const SLOW_MS = 8000;
const SETTLING_MS = 3000;
let settled = Promise.resolve();
let settle = () => {};
let cancelled = false;

const conversation = () => document.getElementById("conversation");
const press = (id) => document.getElementById(id).click();
const answers = () => [...conversation().querySelectorAll(".hkh-answer")];

// Ask a question in the conversation; false while another is being answered. `history`: earlier questions.
export function ask({ question, history = talk.said, plans = chosenPlans() }) {
  if (talk.turn) {
    tell(text("busy"));
    return false;
  }
  const byButton = document.activeElement?.tagName === "BUTTON";
  begin({ question, history: [...history], plans: [...plans] });
  document.documentElement.dataset.talk = "asking";
  const { turn } = talk;
  settled.then(() => { if (talk.turn === turn) press("send"); });
  if (byButton) focusLog();
  watch(turn);
  return true;
}

function watch(turn) {
  const under = () => talk.turn === turn;
  const slow = () => {
    const searching = answers().at(-1)?.querySelector(".searching");
    if (!under() || !searching) return;
    searching.textContent = element(part("slow")).querySelector(".searching").textContent;
    tell(searching.textContent);
  };
  setTimeout(slow, SLOW_MS);
  setTimeout(() => { if (under()) { turn.late = true; press("stop"); } }, patience());
}

// --- Called by Gradio's events -------------------------------------------------------------------------

export function typed(question) {
  if (!ask({ question })) return [question];
  if (matchMedia("(pointer: coarse)").matches) document.activeElement?.blur();
  return [""];
}

export const begun = () => [talk.messages];

export function sending() {
  if (!talk.turn) return [""]; // stopped before it was sent
  talk.turn.sent = true;
  return [JSON.stringify({ ...talk.turn.asked, turn: talk.turn.number })];
}

export function came(sent) {
  const piece = sent && JSON.parse(sent);
  if (!piece || !talk.turn || (piece.turn ?? talk.turn.number) !== talk.turn.number) return undefined;
  if (piece.state === "growing") show(piece.html);
  else finish(piece.html, piece.state === "answered" ? piece.asked : null);
  return [talk.messages];
}

export function failed() {
  settle();
  if (cancelled) {
    cancelled = false;
    return undefined;
  }
  if (!talk.turn) return undefined;
  finish(part("failed"));
  return [talk.messages];
}

export function stopped() {
  if (!talk.turn) return undefined;
  letGo();
  const late = talk.turn.late;
  finish(part(late ? "late" : "stopped"));
  const focus = (again) => again.focus({ preventScroll: true });
  if (!late) setTimeout(() => whenShown(".hkh-answer.stopped .again", focus), 100);
  return [talk.messages];
}

export function restarted() {
  if (talk.turn) letGo();
  forget();
  delete document.documentElement.dataset.talk;
  focusQuestion();
  return [talk.messages];
}

// Gradio reports a cancelled question as failed, which may take a while: the next one waits for that.
function letGo() {
  if (!talk.turn.sent) return;
  cancelled = true;
  settled = new Promise((done) => { settle = done; setTimeout(done, SETTLING_MS); });
}

// The page is ready: a talk that was broken off goes on, and the question of a link is asked.
export function opened() {
  const again = keptOverReload();
  if (again) document.documentElement.dataset.talk = "";
  const last = talk.asked.at(-1);
  if (again && last && !last.answered) {
    takeBack(talk.asked.length - 1);
    setTimeout(() => ask(last));
  } else setTimeout(askLinked);
  return again ? [talk.messages] : undefined;
}

// --- One turn's end ------------------------------------------------------------------------------------

function finish(html, answered = null) {
  end(html, answered);
  if (answered) cancelled = false;
  document.documentElement.dataset.talk = "";
  const shown = element(html);
  const said = (shown.querySelector(".said") ?? shown.querySelector("p:last-of-type")).textContent.trim();
  tell(answered ? `${text("answered")} ${said}` : said);
  focusAnswer();
}

// Gradio shows nothing any more until it has loaded the page anew; the talk waits for that.
onLost(() => {
  addEventListener("pagehide", keepOverReload);
  if (!talk.turn) return;
  finish(part("lost"));
  answers().at(-1)?.replaceWith(element(part("lost")));
});

// --- Buttons and links ---------------------------------------------------------------------------------

function askLinked() {
  const linked = questionOf(location.hash);
  if (!linked) return;
  history.replaceState(null, "", location.pathname + location.search);
  if (talk.turn) return;
  choosePlans(linked.plans);
  if (linked.question) ask(linked);
}

async function share(number) {
  const { shared, question, history: before, plans } = talk.asked[number];
  const link = linkTo(shared ?? { question, history: before, plans });
  if (matchMedia("(pointer: coarse)").matches && navigator.share) {
    await navigator.share({ title: question, url: link }).catch(() => {});
    return null;
  }
  return link;
}

async function act(button) {
  const answer = button.closest(".hkh-answer");
  const number = answers().indexOf(answer);
  if (button.dataset.do === "again") {
    if (isLost()) await comeBack();
    else if (!talk.turn) {
      const asked = talk.asked[number];
      takeBack(number);
      ask(asked);
    }
    return;
  }
  const copied = button.dataset.do === "copy" ? await copyAnswer(answer) : await copyAnswer(await share(number));
  if (copied !== null) confirm(button, copied);
}

function confirm(button, copied) {
  const words = button.dataset.words ?? (button.dataset.words = button.textContent);
  button.textContent = text(copied ? "copied" : "not_copied");
  tell(button.textContent);
  setTimeout(() => { button.textContent = words; }, 2500);
}

document.addEventListener("click", (event) => {
  const asking = event.target.closest?.("[data-ask]");
  if (asking) ask({ history: [], ...JSON.parse(asking.dataset.ask) });
  const doing = event.target.closest?.("#conversation [data-do]");
  if (doing) act(doing);
});
addEventListener("hashchange", askLinked);

window.hoikehoach = { ask };
