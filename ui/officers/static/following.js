// The pages work without this. With it, what is under way is shown as it goes, without loading the page anew.
const LOOK_MS = 1500;

const follow = async () => {
  const shown = document.getElementById("following");
  try {
    const reply = await fetch(location.href, { credentials: "same-origin" });
    const now = new DOMParser().parseFromString(await reply.text(), "text/html").getElementById("following");
    if (!reply.ok || reply.redirected || !now || now.getAttribute("role") !== shown.getAttribute("role")) {
      location.reload();
      return;
    }
    if (now.innerHTML !== shown.innerHTML) shown.replaceChildren(...now.childNodes);
  } catch { /* No network for a moment: the next look tells. */ }
  setTimeout(follow, LOOK_MS);
};
setTimeout(follow, LOOK_MS);
