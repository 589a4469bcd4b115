// Tables that are put in order by a click on a heading; cells without a figure come last.
(() => {
  const figure = (row, column) => parseFloat(row.cells[column].dataset.sort);
  const order = (column, falling) => (one, other) => {
    if (!column) return one.cells[0].textContent.localeCompare(other.cells[0].textContent, "vi") * (falling ? -1 : 1);
    const [left, right] = [figure(one, column), figure(other, column)];
    if (isNaN(left) || isNaN(right)) return isNaN(left) - isNaN(right);
    return falling ? right - left : left - right;
  };
  for (const table of document.querySelectorAll(".sortable")) {
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => {
        const falling = heading.getAttribute("aria-sort") === "ascending";
        for (const one of headings) one.removeAttribute("aria-sort");
        heading.setAttribute("aria-sort", falling ? "descending" : "ascending");
        const body = table.tBodies[0];
        body.append(...[...body.rows].sort(order(column, falling)));
      });
    });
  }
})();
