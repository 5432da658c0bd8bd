import { onSignalChange } from "../workspace/base/onSignalChange.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { drawTextBeginning } from "../text/document/drawTextBeginning.ts";
import * as textStyles from "../text/text.module.css";
import { paneStates } from "../theme/panes.ts";
import * as styles from "./frame.module.css";

/** How long the first text stays if the window never draws its own, in ms. */
const MOST_MS = 5000;

/**
 * The beginning of the open text in an empty frame, drawn before the window's own code is loaded. It lies over the
 * window until the window has drawn the text itself.
 */
export class FirstText {
  readonly #workspace: Workspace;
  readonly #element: HTMLElement;
  readonly #pane: HTMLElement;
  readonly #ends: (() => void)[];

  /** Draws the open text; returns null if there is none. */
  static draw(workspace: Workspace): FirstText | null {
    const draft = workspace.dossier.value?.text.value?.text.draft;
    return draft ? new FirstText(workspace, drawTextBeginning(draft)) : null;
  }

  private constructor(workspace: Workspace, sheet: HTMLElement) {
    this.#workspace = workspace;
    this.#pane = createBox("div", textStyles.textPane, sheet);
    this.#element = createShell(this.#pane);
    document.body.append(this.#element);
    const { dossier, lock } = workspace;
    this.#ends = [
      onSignalChange(dossier, () => this.#remove()),
      onSignalChange(lock.state, () => lock.isLocked && this.#remove()),
    ];
  }

  /** Stays over the window until the window has drawn the text, which then begins where the user was. */
  stayUntilDrawn(): void {
    const { textController, viewState } = this.#workspace;
    if (!this.#element.isConnected) return;
    viewState.initialPosition ??= this.#position();
    this.#element.dataset["over"] = "";
    const timer = setTimeout(() => this.#remove(), MOST_MS);
    this.#ends.push(
      () => clearTimeout(timer),
      onSignalChange(textController, () => textController.value && requestAnimationFrame(() => this.#remove())),
      onSignalChange(viewState.view, () => this.#remove()),
    );
  }

  #remove(): void {
    for (const end of this.#ends.splice(0)) end();
    this.#element.remove();
  }

  /** The first provision that is in view; null if that is the beginning of the text. */
  #position() {
    const text = this.#workspace.dossier.value?.text.value?.text.id;
    const { top } = this.#pane.getBoundingClientRect();
    if (text === undefined || this.#pane.scrollTop === 0) return null;
    const provisions = [...this.#pane.querySelectorAll<HTMLElement>(`.${textStyles.provision}`)];
    const first = provisions.find((each) => each.getBoundingClientRect().bottom > top);
    if (!first) return null;
    const place = { provision: Number(first.dataset["index"]), pieces: [] };
    return { text, top: place, below: first.getBoundingClientRect().top - top, caret: null, focused: false };
  }
}

/** The window's frame as `DossierFrame` draws it, without any of its contents. */
function createShell(pane: HTMLElement): HTMLElement {
  const { outline, margin } = paneStates.value;
  const shell = createBox(
    "div",
    `${styles.shell} ${styles.first}`,
    createBox("div", styles.topRows, createBox("div", styles.header), createBox("div", styles.bar)),
    createBox("div", styles.outlinePane),
    createBox("main", styles.middle, pane),
    createBox("div", styles.marginPane),
    createBox("div", styles.status),
  );
  if (outline.isClosed) shell.dataset["withoutOutline"] = "true";
  if (margin.isClosed) shell.dataset["withoutMargin"] = "true";
  shell.dataset["view"] = "text";
  shell.ariaBusy = "true";
  return shell;
}

function createBox(tag: string, className: string, ...contents: readonly HTMLElement[]): HTMLElement {
  const box = document.createElement(tag);
  box.className = className;
  box.append(...contents);
  return box;
}
