// J and K walk through the day, Enter opens (as it does any link), A takes the act that is offered.
// The page is whole without this file.
(() => {
  "use strict";
  const items = [...document.querySelectorAll("[data-walk] [data-item]")];
  if (!items.length) return;
  for (const hint of document.querySelectorAll("[data-keys]")) hint.hidden = false;

  const here = () => items.findIndex((item) => item.contains(document.activeElement));
  const go = (index) => items[Math.max(0, Math.min(items.length - 1, index))].querySelector("[data-open]").focus();

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea, [contenteditable]")) return;
    switch (event.key.toLowerCase()) {
      case "j": go(here() + 1); break;
      case "k": go(here() < 0 ? 0 : here() - 1); break;
      case "a": items[here()]?.querySelector("[data-act]")?.click(); break;
      default: return;
    }
    event.preventDefault();
  });
})();
