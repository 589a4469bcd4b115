// The plans to ask in: kept here, shown in one line, chosen in a list that opens above it.

const chosen = new Set();

const line = () => document.querySelector(".hkh-scope");
const boxes = (inside = line()) => [...(inside?.querySelectorAll("input[value]") ?? [])];

export const chosenPlans = () => [...chosen];

export function choosePlans(plans) {
  chosen.clear();
  plans.forEach((plan) => chosen.add(plan));
  draw();
}

function draw() {
  if (!line()) return;
  for (const box of boxes()) box.checked = chosen.has(box.value);
  for (const whole of line().querySelectorAll("[data-whole]")) {
    const inside = boxes(whole.closest("fieldset"));
    whole.checked = inside.every((box) => box.checked);
    whole.indeterminate = !whole.checked && inside.some((box) => box.checked);
  }
  const all = line().querySelector("[data-all]");
  all.textContent = chosen.size ? all.dataset.some.replace("{count}", chosen.size) : all.dataset.all;
  line().querySelector(".chosen").replaceChildren(...[...line().querySelectorAll("fieldset")].flatMap(chips));
}

// One chip for a whole province, else one for each of its plans.
function chips(province) {
  const whole = province.querySelector("[data-whole]");
  if (whole?.checked) return [chip(whole.dataset.whole, boxes(province).map((box) => box.value))];
  return boxes(province).filter((box) => box.checked).map((box) => chip(box.dataset.short, [box.value]));
}

function chip(name, plans) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "chip";
  button.title = line().querySelector(".chosen").dataset.drop.replace("{plan}", name);
  button.setAttribute("aria-label", button.title);
  button.append(name, Object.assign(document.createElement("span"), { textContent: "×", ariaHidden: "true" }));
  button.addEventListener("click", () => {
    plans.forEach((plan) => chosen.delete(plan));
    draw();
    (line().querySelector(".chosen button") ?? line().querySelector(".open")).focus();
  });
  const item = document.createElement("li");
  item.append(button);
  return item;
}

function open(wanted) {
  const button = line()?.querySelector(".open");
  if (!button || (button.getAttribute("aria-expanded") === "true") === wanted) return;
  button.setAttribute("aria-expanded", String(wanted));
  document.getElementById("scope").hidden = !wanted;
  if (wanted) document.querySelector("#scope input").focus();
  else if (document.activeElement === document.body || line().contains(document.activeElement)) button.focus();
}

document.addEventListener("click", (event) => {
  const inside = event.target.closest?.(".hkh-scope");
  if (event.target.closest?.(".hkh-scope .open")) open(document.getElementById("scope").hidden);
  else if (event.target.closest?.(".hkh-scope .close") || (!inside && event.target.isConnected)) open(false);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && document.getElementById("scope")?.hidden === false) open(false);
});
document.addEventListener("change", (event) => {
  const box = event.target.closest?.("#scope input");
  if (!box) return;
  const changed = box.dataset.whole ? boxes(box.closest("fieldset")) : [box];
  changed.forEach((one) => chosen[box.checked ? "add" : "delete"](one.value));
  draw();
});

// The line comes with the plans, after what a link may have chosen.
new MutationObserver(() => {
  if (line() && !("drawn" in line().dataset)) {
    line().dataset.drawn = "";
    draw();
  }
}).observe(document.documentElement, { childList: true, subtree: true });
