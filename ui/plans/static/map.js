// A section that is pointed at shows its own references alone. Without this script each line does so for itself.

const bound = document.querySelector(".map .bound");
const strokes = bound ? [...bound.querySelectorAll("[data-rows]")] : [];

function show(row) {
  for (const stroke of strokes) stroke.classList.toggle("lit", stroke.dataset.rows.split(" ").includes(row));
  bound.classList.toggle("picked", bound.querySelector(".lit") !== null);
}

function light(stroke, on) {
  const rows = stroke.dataset.rows.split(" ");
  for (const row of document.querySelectorAll(".map [data-row]")) {
    row.classList.toggle("lit", on && rows.includes(row.dataset.row));
  }
}

for (const row of document.querySelectorAll(".map [data-row]")) {
  for (const event of ["mouseenter", "focus"]) row.addEventListener(event, () => show(row.dataset.row));
  for (const event of ["mouseleave", "blur"]) row.addEventListener(event, () => show(null));
}
for (const stroke of strokes) {
  for (const event of ["mouseenter", "focus"]) stroke.addEventListener(event, () => light(stroke, true));
  for (const event of ["mouseleave", "blur"]) stroke.addEventListener(event, () => light(stroke, false));
}
