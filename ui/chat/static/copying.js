// An answer as plain text: its marks as they stand, each source written out in full with its link, what is not
// from the plans apart.

const line = (node) => node.innerText.replace(/\s*\n\s*/g, "\n").trim();

function blockText(block) {
  if (block.tagName === "UL" || block.tagName === "OL") return [...block.children].map((one) => `- ${line(one)}`);
  if (block.tagName === "TABLE") return [...block.rows].map((row) => [...row.cells].map(line).join("\t"));
  return [line(block)];
}

function plainText(answer) {
  const said = [...answer.querySelector(".said").children].flatMap(blockText);
  const sources = [...answer.querySelectorAll("a.source")].map(
    (one) => `${one.querySelector(".number").textContent} ${one.dataset.cited}: ${one.href}`,
  );
  const notes = answer.querySelector(".notes");
  const outside = notes ? ["", line(notes.querySelector(".aside-title")), ...blockText(notes.querySelector("ul"))] : [];
  return [...said, ...(sources.length ? ["", ...sources] : []), ...outside].join("\n");
}

// Copies an answer, or a text; true once it is on the clipboard, false where the browser won't, null for nothing.
export async function copyAnswer(copied) {
  if (copied === null) return null;
  const text = typeof copied === "string" ? copied : plainText(copied);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyTheOldWay(text); // browsers keep the clipboard from pages without TLS
  }
}

function copyTheOldWay(text) {
  const give = (event) => {
    event.preventDefault();
    event.clipboardData.setData("text/plain", text);
  };
  document.addEventListener("copy", give, { once: true });
  const done = document.execCommand("copy");
  document.removeEventListener("copy", give);
  return done;
}
