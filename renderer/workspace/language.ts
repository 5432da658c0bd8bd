import { signal } from "@preact/signals-core";
import { textDirectionOf, isLanguage, pickLanguage, type Language } from "#shared/base/language.ts";
import { speak } from "#shared/messages/messages.ts";
import type { Workspace } from "./workspace.ts";

const KEPT_AS = "clausemark-language";

/** The language that the window is drawn in. */
export const language = signal<Language>("en");

/** The language that was chosen on this machine; without a choice, the system's. */
function chosen(): Language {
  const kept = localStorage.getItem(KEPT_AS) ?? "";
  return isLanguage(kept) ? kept : pickLanguage(navigator.languages);
}

/** Before anything is said: in the language of this machine. */
export async function applyLanguage(workspace: Workspace): Promise<void> {
  await put(workspace, chosen());
}

/**
 * Says everything in another language from now on, the next time too. The window is drawn anew: what is being written
 * is kept outside it, and the text is opened where one was in it.
 */
export async function changeLanguage(workspace: Workspace, next: Language): Promise<void> {
  localStorage.setItem(KEPT_AS, next);
  if (next !== language.value) await put(workspace, next);
}

async function put(workspace: Workspace, next: Language): Promise<void> {
  await speak(next);
  workspace.host.setLanguage?.(next);
  document.documentElement.lang = next;
  document.documentElement.dir = textDirectionOf(next);
  const dossier = workspace.dossier.value;
  if (dossier) workspace.keepPosition(dossier);
  // The drawing of the text that goes has no say any more in the one that comes.
  workspace.textController.value = null;
  language.value = next;
}
