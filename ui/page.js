() => {
  document.documentElement.lang = "vi";

  // A mark leads to its source in the same conversation; following the link itself could load the page anew.
  document.addEventListener("click", (event) => {
    const mark = event.target.closest("a.mark");
    const source = mark && document.getElementById(mark.hash.slice(1));
    if (!source) return;
    event.preventDefault();
    document.querySelectorAll(".source.chosen").forEach((other) => other.classList.remove("chosen"));
    source.classList.add("chosen");
    source.open = true;
    source.scrollIntoView({ block: "nearest" });
    source.querySelector("summary").focus({ preventScroll: true });
  });

  // A new question moves to the top, so that its answer is read from its beginning; and Gradio's labels of
  // the conversation, which spell out HTML to screen readers, give way to the messages themselves.
  let questions = 0;
  const tidy = () => {
    document.querySelectorAll("#conversation [data-testid][aria-label]").forEach((m) => m.removeAttribute("aria-label"));
    document.querySelector("#conversation [role=log]")?.setAttribute("aria-label", "Hỏi và đáp");
    const asked = document.querySelectorAll(".hkh-question");
    if (asked.length > questions) asked[asked.length - 1].scrollIntoView({ block: "start" });
    questions = asked.length;
  };
  new MutationObserver(tidy).observe(document.body, { childList: true, subtree: true });
}
