// Gradio's conversation made readable to everyone: a quiet log with headings, a new question at the top of the
// window, and a focus that is never lost.

import { text } from "./parts.js";

const log = () => document.querySelector("#conversation [role=log]");

let questions = 0;

// A log that is spoken word by word while it grows helps nobody: what is finished is told elsewhere.
function tidy() {
  document.documentElement.lang = "vi";
  if (document.querySelector("#question textarea")) document.getElementById("meanwhile")?.remove();
  document.querySelectorAll("#conversation [data-testid][aria-label]").forEach((one) => one.removeAttribute("aria-label"));
  if (log() && document.getElementById("parts") && log().getAttribute("aria-live") !== "off") {
    log().setAttribute("aria-live", "off");
    log().setAttribute("aria-label", text("conversation"));
    log().tabIndex = -1;
  }
  const asked = document.querySelectorAll("#conversation .hkh-question");
  if (asked.length > questions) asked[asked.length - 1].scrollIntoView({ block: "start" });
  questions = asked.length;
}

new MutationObserver(tidy).observe(document.documentElement, { childList: true, subtree: true });

// Do something with the last element that fits, once there is one: Gradio shows what it is given a bit later.
export function whenShown(selector, work, tries = 60) {
  const found = [...document.querySelectorAll(selector)].at(-1);
  if (found) work(found);
  else if (tries) requestAnimationFrame(() => whenShown(selector, work, tries - 1));
}

export const focusLog = () => whenShown("#conversation [role=log]", (one) => one.focus({ preventScroll: true }));
export const focusQuestion = () => whenShown("#question textarea", (one) => one.focus());

// Where the focus was on what is gone, it goes to the newest answer.
export function focusAnswer() {
  setTimeout(() => {
    const at = document.activeElement;
    if (at && at !== document.body && at !== log()) return;
    whenShown("#conversation .hkh-answer", (one) => {
      one.tabIndex = -1;
      one.focus({ preventScroll: true });
    });
  }, 150);
}
