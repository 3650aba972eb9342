// Small comforts of every page; all of it works without this file.
"use strict";

// an open menu closes on a click elsewhere or on Escape
addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
});

// facets and search options are folded on a phone and open on a desk
if (matchMedia("(min-width: 60rem)").matches) for (const fold of document.querySelectorAll("details[data-open-wide]")) fold.open = true;

// "/" goes to the search box
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.closest?.(".CodeMirror")) return;
  const box = document.querySelector("main input[type=search]") || document.getElementById("site-search");
  if (box) { event.preventDefault(); box.focus(); box.select(); }
});

// empty boxes leave no trace in the address
for (const form of document.querySelectorAll("form[method=get]")) {
  form.addEventListener("submit", () => {
    for (const box of form.querySelectorAll("input[name^='_']")) if (!box.value) box.disabled = true;
    setTimeout(() => { for (const box of form.querySelectorAll("input:disabled")) box.disabled = false; });
  });
}

// names are suggested while they are typed
for (const box of document.querySelectorAll("input[data-names]")) {
  const list = document.createElement("datalist");
  list.id = `names-${box.name}`;
  box.after(list);
  box.setAttribute("list", list.id);
  let last = "", timer;
  box.addEventListener("input", () => {
    clearTimeout(timer);
    const words = box.value.trim();
    if (words.length < 2 || words === last) return;
    timer = setTimeout(async () => {
      last = words;
      const address = new URL(document.querySelector(".masthead-name").href);
      address.pathname += "-/names";
      address.search = new URLSearchParams({ q: words });
      const answer = await fetch(address);
      if (!answer.ok || box.value.trim() !== words) return;
      list.replaceChildren(...(await answer.json()).map((name) => Object.assign(document.createElement("option"), { value: name })));
    }, 150);
  });
}

// a long list of names is narrowed while one types, however one spells
const folded = (text) => text.toLowerCase().normalize("NFKC").replace(/[\u064b-\u0652\u0670\u0640]/g, "").replace(/[أإآٱ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه").trim();
for (const box of document.querySelectorAll("input[data-narrow]")) {
  box.hidden = false;
  box.addEventListener("input", () => {
    for (const item of box.parentElement.querySelectorAll("li")) item.hidden = !folded(item.textContent).includes(folded(box.value));
  });
}
