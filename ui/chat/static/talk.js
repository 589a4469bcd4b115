// The conversation as the page holds it: its messages, what each answer was asked, the turn under way.
// The server remembers nothing between two questions, so a talk outlives the server's restart.

import { element, part } from "./parts.js";

const KEPT = "hoikehoach-talk";

export const talk = { messages: [], asked: [], said: [], turn: null, count: 0 };

const message = (role, html) => ({ role, metadata: null, options: null, content: [{ type: "text", text: html }] });

// As the server writes a question: each line escaped.
function questionHtml(question) {
  const shown = element(part("question"));
  question.trim().split(/\r?\n/).forEach((line, n) => shown.append(...(n ? [document.createElement("br")] : []), line));
  return shown.outerHTML;
}

export function begin(asked) {
  talk.count += 1;
  talk.turn = { number: talk.count, asked };
  talk.asked.push(asked);
  talk.messages = [...talk.messages, message("user", questionHtml(asked.question)), message("assistant", part("waiting"))];
}

export function show(html) {
  talk.messages = [...talk.messages.slice(0, -1), message("assistant", html)];
}

// `answered`: what it takes to ask the same elsewhere; without it the question was no turn of the talk.
export function end(html, answered = null) {
  show(html);
  if (answered) {
    talk.said.push(talk.turn.asked.question);
    talk.asked[talk.asked.length - 1] = { ...talk.turn.asked, shared: answered, answered: true };
  }
  talk.turn = null;
}

export function forget() {
  Object.assign(talk, { messages: [], asked: [], said: [], turn: null });
}

// The last question and what stands beneath it, where that is no answer; it is asked anew in its place.
export function takeBack(number) {
  if (number !== talk.asked.length - 1 || talk.asked[number].answered) return;
  talk.asked.pop();
  talk.messages = talk.messages.slice(0, -2);
}

// Gradio loads the page anew once a lost connection is back: the talk waits for that in this tab, no longer.
export function keepOverReload() {
  const { messages, asked, said } = talk;
  sessionStorage.setItem(KEPT, JSON.stringify({ messages, asked, said }));
}

export function keptOverReload() {
  const kept = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  if (!kept) return false;
  Object.assign(talk, JSON.parse(kept));
  return true;
}
