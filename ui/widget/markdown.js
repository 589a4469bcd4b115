// The little Markdown of answers: paragraphs, bullets, tables, bold, and the marks [1] of their sources.

const BULLET = /^\s*[-*•]\s+(?=\S)/;
const TABLE_LINE = /^\s*\|/;
const TABLE_RULE = /^[\s|:-]+$/;

/** The text as elements; `mark(number)` makes what stands for a [number]. */
function richText(text, mark) {
  const shown = document.createDocumentFragment();
  const lines = text.split(/\r?\n/);
  while (lines.length) {
    if (!lines[0].trim()) lines.shift();
    else if (TABLE_LINE.test(lines[0])) shown.append(table(taken(lines, TABLE_LINE), mark));
    else if (BULLET.test(lines[0])) shown.append(bullets(taken(lines, BULLET), mark));
    else shown.append(paragraph(lines, mark));
  }
  return shown;
}

/** The lines of this kind at the beginning, taken away. */
function taken(lines, kind) {
  const count = lines.findIndex((line) => !kind.test(line));
  return lines.splice(0, count < 0 ? lines.length : count);
}

function bullets(lines, mark) {
  const list = element("ul");
  for (const line of lines) list.append(element("li", {}, ...inline(line.replace(BULLET, ""), mark)));
  return list;
}

function paragraph(lines, mark) {
  const shown = element("p");
  while (lines.length && lines[0].trim() && !TABLE_LINE.test(lines[0]) && !BULLET.test(lines[0])) {
    if (shown.childNodes.length) shown.append(element("br"));
    shown.append(...inline(lines.shift(), mark));
  }
  return shown;
}

function table(lines, mark) {
  const headed = lines.length > 1 && TABLE_RULE.test(lines[1]);
  const shown = element("table");
  lines.forEach((line, place) => {
    if (headed && place === 1) return;
    const cells = line.trim().replace(/^\||\|$/g, "").split(/(?<!\\)\|/);
    const [name, attributes] = headed && !place ? ["th", { scope: "col" }] : ["td", {}];
    shown.append(element("tr", {}, ...cells.map((cell) => element(name, attributes, ...inline(cell.trim(), mark)))));
  });
  return element("div", { class: "wide", tabindex: "0", role: "group", "aria-label": TEXTS.table }, shown);
}

/** One line as nodes: bold, marks, and plain text. */
function inline(line, mark) {
  return line.split(/(\*\*.+?\*\*|\[\d+\])/).filter(Boolean).map((piece) => {
    if (/^\[\d+\]$/.test(piece)) return mark(Number(piece.slice(1, -1)));
    if (/^\*\*.+\*\*$/.test(piece)) return element("strong", {}, ...inline(piece.slice(2, -2), mark));
    return piece.replace(/\\([\\|*[\]_])/g, "$1");
  });
}
