// The pages work without this. With it, faults get the focus, and leaving a changed review is asked about.
const faults = document.getElementById("errors");
if (faults) faults.focus();

const review = document.querySelector("form.review");
if (review) {
  let changed = "changed" in review.dataset;
  review.addEventListener("input", () => { changed = true; });
  review.addEventListener("submit", () => { changed = false; });
  window.addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
}
