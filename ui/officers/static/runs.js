// The pages work without this. With it, the progress of a running evaluation is shown as it goes.
const progress = document.getElementById("progress");
const announced = document.getElementById("announced");
let told = -1;

// Aloud at every quarter only: whoever listens isn't interrupted at each question.
const announce = () => {
  const bar = progress.querySelector("progress");
  const quarter = bar && bar.max > 1 ? Math.floor((4 * bar.value) / bar.max) : -1;
  if (quarter > told) announced.textContent = progress.textContent.trim();
  told = Math.max(told, quarter);
};

const follow = async () => {
  try {
    const reply = await fetch(progress.dataset.from, { credentials: "same-origin" });
    if (reply.ok && !reply.redirected) {
      progress.innerHTML = await reply.text();
      announce();
      if (progress.querySelector("[data-over]")) { location.reload(); return; }
    }
  } catch { /* No network for a moment: the next look tells. */ }
  setTimeout(follow, 2000);
};
setTimeout(follow, 2000);
