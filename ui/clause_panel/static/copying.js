// Copying what a button of the panel has in data-copy, and saying whether it has been copied.

const SHOWN_MS = 2500;

// Copies, shows on the button that it has, and gives back the words to be read out.
export async function copyOf(button, panel) {
  const { copied, uncopied } = panel.querySelector("template[data-state=words]").dataset;
  panel.querySelector(".uncopied")?.remove();
  if (await written(button.dataset.copy, panel)) {
    showDone(button, copied);
    return copied;
  }
  const note = document.createElement("p");
  note.className = "uncopied";
  note.textContent = uncopied;
  button.parentElement.after(note);
  return uncopied;
}

function showDone(button, copied) {
  button.dataset.words ??= button.textContent;
  button.textContent = `✓ ${copied}`;
  setTimeout(() => { button.textContent = button.dataset.words; }, SHOWN_MS);
}

async function written(text, panel) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return writtenByHand(text, panel); // browsers have no clipboard for pages that aren't served over TLS
  }
}

function writtenByHand(text, panel) {
  const field = document.createElement("textarea");
  const focused = document.activeElement;
  field.value = text;
  panel.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  focused?.focus({ preventScroll: true });
  return done;
}
