// The menu of a table's column. Words come from the page's <template>, in the reader's language.
"use strict";
const buttonTemplate = document.getElementById("column-button");
const menuTemplate = document.getElementById("column-menu");
let open = null;

function close(focus) {
  if (!open) return;
  open.menu.remove();
  open.button.setAttribute("aria-expanded", "false");
  if (focus) open.button.focus();
  open = null;
}

function address(changes) {
  const query = new URLSearchParams(location.search);
  query.delete("_next");
  query.delete("_nofacet");
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) query.delete(key);
    else if (key === "_facet" || key === "_nocol") query.append(key, value);
    else query.set(key, value);
  }
  const text = query.toString();
  return text ? `?${text}` : location.pathname;
}

function fill(menu, th) {
  const column = th.dataset.column;
  const query = new URLSearchParams(location.search);
  const shownFacets = [...document.querySelectorAll(".facet-info")].map((facet) => facet.dataset.column);
  const key = th.dataset.isPk === "1";
  const sortable = th.querySelector("a") !== null;
  const cells = [...th.closest("table").tBodies[0].rows].map((row) => row.cells[th.cellIndex]);
  const offers = {
    asc: sortable && th.ariaSort !== "ascending" && address({ _sort: column, _sort_desc: null }),
    desc: sortable && th.ariaSort !== "descending" && address({ _sort_desc: column, _sort: null }),
    facet: sortable && !key && !shownFacets.includes(column) && address({ _facet: column }),
    hide: !key && address({ _nocol: column }),
    show: (query.has("_nocol") || query.has("_col")) && address({ _nocol: null, _col: null }),
    notblank: cells.some((cell) => !cell.textContent.trim()) && address({ [`${column}__notblank`]: "1" }),
  };
  for (const link of menu.querySelectorAll("a[data-does]")) {
    const href = offers[link.dataset.does];
    if (href) link.href = href;
    else link.parentElement.remove();
  }
  const about = menu.querySelector(".column-about");
  if (th.dataset.columnDescription) about.textContent = th.dataset.columnDescription;
  else about.remove();
}

for (const th of buttonTemplate ? document.querySelectorAll(".rows-and-columns th[data-column]") : []) {
  const button = buttonTemplate.content.firstElementChild.cloneNode(true);
  button.setAttribute("aria-label", `${button.getAttribute("aria-label")}: ${th.textContent.trim()}`);
  th.append(button);
  button.addEventListener("click", (event) => {
    event.stopPropagation();
    const mine = open && open.button === button;
    close(false);
    if (mine) return;
    const menu = menuTemplate.content.firstElementChild.cloneNode(true);
    fill(menu, th);
    document.body.append(menu);
    const box = button.getBoundingClientRect();
    const left = document.dir === "rtl" ? box.right - menu.offsetWidth : box.left;
    menu.style.top = `${box.bottom + scrollY + 4}px`;
    menu.style.left = `${Math.min(Math.max(8, left), innerWidth - menu.offsetWidth - 8) + scrollX}px`;
    button.setAttribute("aria-expanded", "true");
    open = { menu, button, left: box.left };
    menu.querySelector("a")?.focus();
  });
}
addEventListener("click", (event) => { if (open && !open.menu.contains(event.target)) close(false); });
addEventListener("keydown", (event) => {
  if (!open) return;
  if (event.key === "Escape") close(true);
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  const links = [...open.menu.querySelectorAll("a[href]")];
  const step = event.key === "ArrowDown" ? 1 : -1;
  links[(links.indexOf(document.activeElement) + step + links.length) % links.length]?.focus();
});
// the menu does not travel with its column
document.querySelector(".table-wrapper")?.addEventListener("scroll", () => {
  if (open && Math.abs(open.button.getBoundingClientRect().left - open.left) > 4) close(false);
});
