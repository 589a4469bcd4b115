// Where scripts run: the citation of the opened clause can be copied, and the outline shows where one reads.
"use strict";
(() => {
  const article = document.querySelector("article[data-copy]");
  const outline = document.querySelector(".outline.aside");

  async function copy(cited, said) {
    try {
      await navigator.clipboard.writeText(cited.textContent);
    } catch {  // no clipboard without TLS, or without leave
      getSelection().selectAllChildren(cited);
      if (!document.execCommand("copy")) return;
    }
    said.textContent = article.dataset.copied;
  }

  function offerCopy() {
    document.querySelector(".copying")?.remove();
    const cited = document.querySelector(":target .cited, :target + .published .cited");
    if (!cited) return;
    const offer = document.createElement("div");
    const button = document.createElement("button");
    const said = document.createElement("span");
    offer.className = "copying";
    button.type = "button";
    button.className = "quiet";
    button.textContent = article.dataset.copy;
    said.setAttribute("role", "status");
    button.addEventListener("click", () => copy(cited, said));
    offer.append(button, said);
    cited.after(offer);
  }

  function markPlace(headings) {
    const line = innerHeight * 0.3;
    const read = headings.findLast(([heading]) => heading.getBoundingClientRect().top <= line);
    for (const marked of outline.querySelectorAll("[aria-current]")) marked.removeAttribute("aria-current");
    if (!read) return;
    const link = read[1];
    link.setAttribute("aria-current", "location");
    const shown = outline.getBoundingClientRect(), at = link.getBoundingClientRect();
    if (at.top < shown.top || at.bottom > shown.bottom) {
      outline.scrollTop += at.top - shown.top - shown.height / 2;
    }
  }

  function followReading() {
    const links = [...outline.querySelectorAll("a")];
    const headings = links
      .map((link) => [document.getElementById(decodeURIComponent(link.hash.slice(1))), link])
      .filter(([heading]) => heading);
    let waiting = false;
    const mark = () => {
      waiting = false;
      markPlace(headings);
    };
    addEventListener("scroll", () => {
      if (!waiting) requestAnimationFrame(mark);
      waiting = true;
    }, { passive: true });
    mark();
  }

  for (const event of ["load", "hashchange"]) addEventListener(event, offerCopy);
  if (outline) followReading();
})();
