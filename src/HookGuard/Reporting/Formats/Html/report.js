"use strict";
(() => {
  const list = document.getElementById("findings");
  const form = document.querySelector("form");
  const folded = () => document.querySelectorAll("details:not([open])");
  let opened = [];
  addEventListener("beforeprint", () => { opened = [...folded()]; for (const one of opened) one.open = true; });
  addEventListener("afterprint", () => { for (const one of opened) one.open = false; });
  addEventListener("hashchange", () => { const to = document.getElementById(location.hash.slice(1)); if (to) to.open = true; });
  if (!list || !form) return;
  const items = [...list.children];
  let words;
  const filter = () => {
    const wanted = form.elements.text.value.toLowerCase();
    if (wanted) words ??= items.map((item) => item.textContent.toLowerCase());
    let shown = 0;
    items.forEach((item, index) => {
      const fits = ["type", "state", "author"].every((name) => {
        const choice = form.elements[name];
        return !choice || !choice.value || item.dataset[name] === choice.value;
      });
      item.hidden = !fits || (wanted && !words[index].includes(wanted));
      if (!item.hidden) shown++;
    });
    form.querySelector("output").textContent = `${shown} of ${items.length} shown`;
  };
  const sort = () => {
    const by = form.elements.sort.value;
    const order = new Map(items.map((item, index) => [item, index]));
    const compare = {
      severity: (a, b) => b.dataset.severity - a.dataset.severity,
      date: (a, b) => (a.dataset.date < b.dataset.date ? 1 : a.dataset.date > b.dataset.date ? -1 : 0),
    }[by] ?? ((a, b) => (by ? a.dataset[by].localeCompare(b.dataset[by]) : 0));
    list.append(...[...items].sort((a, b) => compare(a, b) || order.get(a) - order.get(b)));
  };
  form.hidden = false;
  form.addEventListener("input", filter);
  form.elements.sort.addEventListener("change", sort);
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();
})();
