// Copy buttons. Without scripts the texts stand on the page and can be selected by hand.
for (const button of document.querySelectorAll("button[data-copy]")) {
  button.addEventListener("click", async () => {
    const source = document.getElementById(button.dataset.copy);
    const status = document.getElementById("copy-status");
    let message = status.dataset.done;
    try {
      await navigator.clipboard.writeText(source.textContent);
    } catch {
      // Clipboard access needs https or localhost; a selection can always be copied by hand.
      getSelection().selectAllChildren(source);
      message = document.execCommand("copy") ? status.dataset.done : status.dataset.failed;
    }
    status.textContent = message;
    const before = button.textContent;
    button.textContent = message;
    setTimeout(() => { button.textContent = before; status.textContent = ""; }, 2500);
  });
}
