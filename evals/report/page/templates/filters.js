"use strict";
// Which questions are shown. The choice stands behind the # of the address, so that a filtered view can be linked.
(() => {
  const form = document.getElementById("filters");
  const counted = document.getElementById("counted");
  const none = document.getElementById("none");
  const unfold = document.getElementById("unfold");
  const questions = [...document.querySelectorAll(".q")];
  const searched = new Map();

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

  // Folded once, when somebody first searches: question, history, answers and what was missing.
  const textOf = (question) => {
    if (!searched.has(question)) {
      const parts = question.querySelectorAll(":scope > summary, .history, .answer, .reasons, .needed");
      searched.set(question, fold([...parts].map((part) => part.textContent).join(" ")));
    }
    return searched.get(question);
  };

  const judged = (question, verdict) => {
    if (verdict === "refused") return question.dataset.refused === "1";
    if (verdict === "wrong") return question.dataset.verdict !== "right";
    return question.dataset.verdict === verdict;
  };

  const chosen = () => [...new FormData(form)].filter(([, value]) => value.trim());

  const fits = (question, choices) => choices.every(([name, value]) => {
    if (name === "verdict") return judged(question, value);
    if (name === "words") return fold(value).split(/\s+/).every((word) => textOf(question).includes(word));
    return question.dataset[name] === value;
  });

  const show = () => {
    const choices = chosen();
    let number = 0;
    for (const question of questions) {
      question.hidden = !fits(question, choices);
      if (!question.hidden) number += 1;
    }
    counted.textContent = counted.dataset.counted
      .replace("#shown", number.toLocaleString("vi")).replace("#all", questions.length.toLocaleString("vi"));
    none.hidden = number > 0;
    return choices;
  };

  const keep = (choices) => {
    const address = new URLSearchParams(choices).toString();
    history.replaceState(null, "", address ? `#${address}` : location.pathname + location.search);
  };

  const decoded = (text) => {
    try { return decodeURIComponent(text); } catch { return text; }
  };

  // The address names a question, a part of the page, or a choice.
  const follow = () => {
    const named = document.getElementById(decoded(location.hash.slice(1)));
    if (named && !named.matches(".q")) return show();
    const fields = [...form.elements].filter((field) => field.name);
    for (const field of fields) field.value = "";
    if (named) {
      show();
      named.open = true;
      return named.scrollIntoView();
    }
    const choices = new URLSearchParams(location.hash.slice(1));
    for (const field of fields) field.value = choices.get(field.name) ?? "";
    show();
    if (location.hash.length > 1) form.scrollIntoView();
  };

  let waiting;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => keep(show()), 120);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => keep(show())));
  unfold.addEventListener("click", () => {
    const open = unfold.getAttribute("aria-pressed") !== "true";
    for (const question of questions) if (!question.hidden) question.open = open;
    unfold.setAttribute("aria-pressed", String(open));
    unfold.textContent = open ? unfold.dataset.open : unfold.dataset.closed;
  });
  window.addEventListener("hashchange", follow);
  form.hidden = false;
  follow();
})();
