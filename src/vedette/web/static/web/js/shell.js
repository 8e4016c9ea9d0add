// Small comforts. Nothing on any page needs them.
"use strict";

// A menu closes when one clicks elsewhere or presses Escape.
function closeMenus(but) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!but || !menu.contains(but)) menu.open = false;
  }
}
document.addEventListener("click", (event) => closeMenus(event.target));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = document.activeElement?.closest("details.menu[open]");
  closeMenus(null);
  open?.querySelector("summary").focus();
});

// What is current comes into view where a row of places or steps is wider than the screen.
for (const one of document.querySelectorAll(".places [aria-current], .steps [aria-current]")) {
  const row = one.closest("nav, .steps");
  const past = one.getBoundingClientRect().right - row.getBoundingClientRect().right;
  if (past > 0) row.scrollLeft += past + row.clientWidth / 4;
}

// A browser writes dates in its own language, not in the page's: beneath a field of a form the
// date is said once more in words, with its day of the week.
const inWords = new Intl.DateTimeFormat(document.documentElement.lang.replace(/^en$/, "en-GB"), {
  year: "numeric", month: "long", day: "numeric", weekday: "long",
});
for (const typed of document.querySelectorAll(".form .field > input[type=date]")) {
  const said = document.createElement("output");
  said.className = "hint";
  said.htmlFor = typed.id;
  const say = () => { said.value = typed.value ? inWords.format(new Date(`${typed.value}T00:00`)) : ""; };
  typed.after(said);
  typed.addEventListener("change", say);
  say();
}

// A list whose rows can be ticked gets a box that ticks them all.
function showTickAll(within) {
  for (const box of within.querySelectorAll("input[data-tick-all]")) box.hidden = false;
}
document.addEventListener("change", (event) => {
  if (!event.target.matches("input[data-tick-all]")) return;
  for (const box of event.target.form.querySelectorAll("input[name=row]")) {
    box.checked = event.target.checked;
  }
});
document.addEventListener("htmx:load", (event) => showTickAll(event.target));
showTickAll(document);
