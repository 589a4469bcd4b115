// Opens clauses in a panel beside the page: whatever has data-clause="plan_id#address" opens one, be it in the
// page or in the panel itself. Without the panel these links lead to the plan's page as ever.
import { copyOf } from "./copying.js";

const root = new URL(import.meta.url).pathname.replace(/\/site\/clause_panel\/.*/, "");
const BESIDE = matchMedia("(min-width: 64rem)");
const SLOW_MS = 4000;
const GIVEN_UP_MS = 30000;

let panel; // the dialog, once it has been fetched
let opener; // the link that opened the panel
let current; // { key, answer, href, html }: the clause that is shown
let before = []; // the clauses that were shown before it, each with the key that led away
let fetching; // the request under way

const part = (selector) => panel.querySelector(selector);
const say = (words) => { part("[role=status]").textContent = words; };

function answerAround(link) {
  const said = link.closest("[data-answering]") ?? link.closest(".hkh-answer");
  return said ? said.innerText : "";
}

// Beside the page where there is room, so that both can be read; over it, as a dialog, where there isn't.
function place() {
  const focused = panel.contains(document.activeElement) ? document.activeElement : null;
  panel.close();
  if (BESIDE.matches) panel.show(); else panel.showModal();
  document.documentElement.classList.add("clause-open");
  focused?.focus({ preventScroll: true });
}

function open(link) {
  opener?.removeAttribute("aria-current");
  opener = link;
  opener.setAttribute("aria-current", "true");
  before = [];
  place();
  opener.scrollIntoView({ block: "nearest" }); // the page has become narrower
  load({ key: link.dataset.clause, href: link.href, answer: answerAround(link) });
}

function close() {
  const inside = panel.contains(document.activeElement);
  fetching?.abort();
  panel.close();
  document.documentElement.classList.remove("clause-open");
  opener.removeAttribute("aria-current");
  if (!inside) return;
  const same = [...document.querySelectorAll("[data-clause]")].find((one) => one.dataset.clause === opener.dataset.clause);
  (opener.isConnected ? opener : same ?? document.querySelector("main"))?.focus();
}

function follow(link) {
  before.push({ ...current, scrolled: panel.scrollTop, left: link.dataset.clause });
  load({ key: link.dataset.clause, href: link.href, answer: "" });
}

function back() {
  const earlier = before.pop();
  fetching?.abort();
  current = earlier;
  fill(earlier.html);
  panel.scrollTop = earlier.scrolled;
  const left = [...panel.querySelectorAll("[data-clause]")].find((one) => one.dataset.clause === earlier.left);
  (left ?? part("h2")).focus({ preventScroll: true });
}

function fill(html) {
  part(".shown").innerHTML = html;
  part("[data-panel=back]").hidden = before.length === 0;
  panel.scrollTop = 0;
  part("h2").focus({ preventScroll: true });
}

function showState(name) {
  fill(part(`template[data-state=${name}]`).innerHTML);
  part("a[data-panel=reader]")?.setAttribute("href", current.href);
  say(part("h2").textContent);
}

async function load(clause) {
  fetching?.abort();
  const mine = (fetching = new AbortController());
  current = clause;
  showState("loading");
  const slow = setTimeout(() => {
    part(".slow").hidden = false;
    say(part(".slow").textContent);
  }, SLOW_MS);
  const given_up = setTimeout(() => mine.abort("slow"), GIVEN_UP_MS);
  try {
    const html = await fetched(clause, mine.signal);
    if (mine !== fetching) return;
    clause.html = html;
    fill(html);
    say("");
  } catch (failure) {
    if (mine !== fetching || (mine.signal.aborted && mine.signal.reason !== "slow")) return;
    showState(failure.state ?? "unreachable");
  } finally {
    clearTimeout(slow);
    clearTimeout(given_up);
  }
}

async function fetched({ key, answer }, signal) {
  const [plan_id, ...address] = key.split("#");
  const reply = await fetch(`${root}/chat/clause`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ plan_id, address: address.join("#"), answer }),
    signal,
  });
  if (reply.ok) return reply.text();
  const states = { 404: "gone", 429: "busy", 503: "busy" };
  throw { state: states[reply.status] ?? "failed" };
}

function pressed(event) {
  const target = event.target.closest("a, button");
  if (!target || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const inside = panel.contains(target);
  if (target.dataset.clause) {
    event.preventDefault();
    if (inside) follow(target); else open(target);
  } else if (inside && target.dataset.copy) {
    say("");
    copyOf(target, panel).then(say);
  } else if (inside) {
    ({ close, back, retry: () => load(current) })[target.dataset.panel]?.();
  }
}

function escaped(event) {
  if (event.key !== "Escape" || event.defaultPrevented || !panel.open) return;
  event.preventDefault();
  close();
}

async function begin() {
  const reply = await fetch(`${root}/chat/clause`);
  if (!reply.ok) return;
  document.body.insertAdjacentHTML("beforeend", await reply.text());
  panel = document.querySelector("dialog.clause-panel");
  panel.addEventListener("cancel", (event) => { event.preventDefault(); close(); });
  document.addEventListener("click", pressed);
  document.addEventListener("keydown", escaped);
  BESIDE.addEventListener("change", () => { if (panel.open) place(); });
}

begin().catch(() => {}); // the links still lead to the plan's page
