// The fixed parts of the page and the words that scripts speak, as the server wrote them into it.

const holder = () => document.getElementById("parts");

export const part = (name) => holder().querySelector(`template[data-part="${name}"]`).innerHTML;
export const text = (name) => JSON.parse(holder().dataset.texts)[name];
export const root = () => holder().dataset.root;
export const patience = () => Number(holder().dataset.seconds) * 1000;

// Told to screen readers; said twice alike, it is told twice.
export function tell(said) {
  const told = document.getElementById("told");
  told.textContent = "";
  setTimeout(() => { told.textContent = said; }, 60);
}

export function element(html) {
  const made = document.createElement("template");
  made.innerHTML = html;
  return made.content.firstElementChild;
}
