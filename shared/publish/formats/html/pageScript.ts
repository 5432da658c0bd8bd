/**
 * The script of a page: filters and steps through the notes. The page is whole without it. It reads nothing but the
 * page and writes no HTML.
 */
export const PAGE_SCRIPT = `
"use strict";
{
  const one = (selector) => document.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const [controls, severity, right, only, shown] = ["#controls", "#by-severity", "#by-right", "#only-noted", "#shown"].map(one);
  const notes = all(".note");
  const rows = all("#text .row");

  const isWanted = ({ dataset }) =>
    (severity.value === "" || dataset.tone === severity.value) &&
    (right.value === "" || dataset.rights.split(" ").includes(right.value));

  // Each heading with the rows up to the next one.
  const blocks = [];
  for (const row of rows) {
    if (row.dataset.depth || blocks.length === 0) blocks.push({ depth: Number(row.dataset.depth ?? Infinity), rows: [] });
    blocks.at(-1).rows.push(row);
  }

  function showRows() {
    // The depth of the heading beneath which something is shown; headings above it are shown, too.
    let beneath = -1;
    for (const block of blocks.toReversed()) {
      const holds = block.rows.some((row) => all(".note", row).some((note) => !note.hidden));
      const isAbove = beneath > block.depth;
      block.rows.forEach((row, i) => (row.hidden = only.checked && !holds && !(isAbove && i === 0)));
      if (holds || isAbove) beneath = block.depth;
    }
  }

  function filter() {
    const wanted = new Set();
    for (const note of notes) {
      note.hidden = !isWanted(note);
      if (!note.hidden) wanted.add(note.querySelector(".number").textContent);
    }
    for (const mark of all("mark"))
      mark.classList.toggle("off", !mark.dataset.notes.split(" ").some((n) => wanted.has(n)));
    for (const reference of all(".reference")) reference.hidden = !wanted.has(reference.dataset.note);
    showRows();
    shown.textContent = shown.dataset.text.replace("%1", wanted.size);
  }

  function step(by) {
    const open = notes.filter((note) => !note.hidden);
    const at = open.findIndex((note) => note.matches(":target"));
    const next = open[at < 0 ? (by > 0 ? 0 : open.length - 1) : (at + by + open.length) % open.length];
    if (!next) return;
    location.hash = next.id;
    next.querySelector(".number").focus();
  }

  for (const control of [severity, right, only]) control.addEventListener("change", filter);
  one("#next").addEventListener("click", () => step(1));
  one("#previous").addEventListener("click", () => step(-1));
  controls.hidden = false;
  filter();
}
`;
