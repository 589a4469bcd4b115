// The page works without this. With it, the field speaks Vietnamese whatever the browser's language, and a file
// that is too large is told before it is sent.
const file = document.getElementById("file");
const chosen = document.getElementById("chosen");

const tell = () => {
  const one = file.files[0];
  chosen.textContent = one ? one.name : chosen.dataset.none;
  file.setCustomValidity(one && one.size > Number(file.dataset.limit) ? file.dataset.tooLarge : "");
};

if (file) {
  file.classList.add("told");
  chosen.hidden = false;
  tell();
  file.addEventListener("change", () => { tell(); file.reportValidity(); });
}
