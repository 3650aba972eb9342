// The SQL box as an editor, and its formatter. Without this file it is a plain text box that works as well.
"use strict";
const box = document.getElementById("sql-editor");
const format = document.getElementById("sql-format");
const fixed = document.getElementById("sql-query");
let editor = null;
if (box && window.CodeMirror) {
  editor = CodeMirror.fromTextArea(box, { mode: "text/x-sql", lineWrapping: true, direction: "ltr", viewportMargin: Infinity, screenReaderLabel: "SQL" });
  editor.setOption("extraKeys", { "Shift-Enter": () => box.form.requestSubmit(), Tab: false });
  editor.getInputField().setAttribute("aria-label", "SQL");
}
if (format && window.sqlFormatter && (editor || fixed)) {
  format.hidden = false;
  format.addEventListener("click", () => {
    if (editor) editor.setValue(sqlFormatter.format(editor.getValue()));
    else fixed.textContent = sqlFormatter.format(fixed.textContent);
  });
}
