// A lost connection: told in our words instead of Gradio's, which go on trying behind the page and load it anew
// once the server is back.

import { root, tell, text } from "./parts.js";

const GRADIO_SAYS = /reconnection/i;
let lost = false;

export const isLost = () => lost;

// Calls `told` once, when Gradio has given up the connection.
export function onLost(told) {
  new MutationObserver(() => {
    const said = [...document.querySelectorAll(".toast-body.error")].some((one) => GRADIO_SAYS.test(one.textContent));
    if (lost || !said) return;
    lost = true;
    told();
  }).observe(document.documentElement, { childList: true, subtree: true });
}

// Load the page anew if the server can be reached again; else say that it can't.
export async function comeBack() {
  try {
    if ((await fetch(`${root()}/health`, { cache: "no-store" })).ok) location.reload();
    else tell(text("still_lost"));
  } catch {
    tell(text("still_lost"));
  }
}
