// Says on the page, not in the console, that a passkey wasn't used.
document.addEventListener("allauth.error", (event) => {
  const note = document.getElementById("passkey_problem");
  if (!note) return;
  event.preventDefault();
  note.hidden = false;
});
