// An answer as it is shown: how it stands, its text, its sources with links, and apart from them its notes.

/** What is shown while the text grows; marks become buttons once their sources are there. */
function growingAnswer(text) {
  return richText(text, (number) => `[${number}]`);
}

/** A finished answer as elements. */
function finishedAnswer(reply) {
  const links = new Map(reply.citations.map((citation) => [citation.number, sourceLink(citation)]));
  const mark = (number) => (links.has(number) ? sourceMark(number, links.get(number)) : `[${number}]`);
  const shown = document.createDocumentFragment();
  if (TEXTS[reply.status]) shown.append(element("p", { class: "badge" }, TEXTS[reply.status]));
  shown.append(richText(reply.answer, mark));
  if (reply.citations.length) {
    const items = reply.citations.map((citation) => source(citation, links.get(citation.number)));
    shown.append(element("p", { class: "aside" }, TEXTS.sources), element("ul", { class: "sources" }, ...items));
  }
  if (reply.notes.length) {
    const items = reply.notes.map((note) => element("li", {}, note));
    const title = element("p", { class: "aside" }, TEXTS.notes);
    shown.append(element("div", { class: "notes" }, title, element("ul", {}, ...items)));
  }
  return shown;
}

/** A finished answer in one line to be read out. */
function spokenAnswer(reply) {
  const text = reply.answer.replace(/\[\d+\]|\*\*|^[\s|:-]+$/gm, "").replace(/\s+/g, " ").trim();
  const count = reply.citations.length;
  return [TEXTS[reply.status], text, count ? say("sources_spoken", { count }) : ""].filter(Boolean).join(". ");
}

function sourceMark(number, link) {
  const lead = () => {
    link.focus();
    link.scrollIntoView({ block: "nearest" });
  };
  const name = say("source_mark", { number });
  return button({ class: "mark", "aria-label": name }, lead, `[${number}]`);
}

function sourceLink(citation) {
  const [path, ...address] = citation.url.split("#");
  const url = new URL(path, SERVER);
  url.hash = encodeURI(address.join("#"));
  const link = element("a", { target: "_blank", rel: "noopener" }, citation.label);
  if (url.origin === SERVER.origin) link.href = url.href;
  link.append(element("span", { "aria-hidden": "true" }, "\u00a0↗"), spoken(TEXTS.new_tab));
  return link;
}

function source(citation, link) {
  const lines = citation.text.split("\n").filter((line) => line.trim());
  const passage = element("blockquote", {}, ...lines.map((line) => element("p", {}, line)));
  const summary = element("summary", {}, TEXTS.clause, spoken(` ${citation.label}`));
  const number = element("span", { class: "number" }, `[${citation.number}]`);
  const plan = element("span", { class: "plan" }, citation.plan);
  return element("li", {}, number, element("div", {}, link, plan, element("details", {}, summary, passage)));
}
