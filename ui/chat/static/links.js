// Links to an answer: the question, its plans and the turns it needs stand in the fragment, which browsers
// send to no server.

import { root } from "./parts.js";

export function linkTo({ question, history, plans }) {
  const said = new URLSearchParams({ question });
  if (plans.length) said.set("plans", plans.join(","));
  for (const turn of history) said.append("after", turn);
  return `${location.origin}${root()}/#${said}`;
}

export function questionOf(fragment) {
  const said = new URLSearchParams(fragment.replace(/^#/, ""));
  const question = said.get("question");
  if (!question && !said.has("plans")) return null;
  return { question, history: said.getAll("after"), plans: (said.get("plans") ?? "").split(",").filter(Boolean) };
}
