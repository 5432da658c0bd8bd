import { signal } from "@preact/signals-core";
import { textDirectionOf, isLanguage, pickSupportedLanguage, type Language } from "#shared/base/language.ts";
import { setMessageLanguage } from "#shared/messages/messages.ts";
import type { Workspace } from "./workspace.ts";

const STORAGE_KEY = "clausemark-language";

/** The language of the window. */
export const appliedWindowLanguage = signal<Language>("en");

/** Returns the language that was chosen on this machine or, if none was, the language of the system. */
function chosenLanguage(): Language {
  const kept = localStorage.getItem(STORAGE_KEY) ?? "";
  return isLanguage(kept) ? kept : pickSupportedLanguage(navigator.languages);
}

/** Applies this machine's language. Called before any message is shown. */
export async function applyLanguage(workspace: Workspace): Promise<void> {
  await apply(workspace, chosenLanguage());
}

/**
 * Changes the language, now and for the next start. The window is redrawn: a form being written is stored outside the
 * window's components, and the text reopens at the same position.
 */
export async function changeLanguage(workspace: Workspace, next: Language): Promise<void> {
  localStorage.setItem(STORAGE_KEY, next);
  if (next !== appliedWindowLanguage.value) await apply(workspace, next);
}

/** Applies this machine's language to a page that has no workspace yet. Returns it. */
export async function applyLanguageToPage(next = chosenLanguage()): Promise<Language> {
  await setMessageLanguage(next);
  document.documentElement.lang = next;
  document.documentElement.dir = textDirectionOf(next);
  return next;
}

async function apply(workspace: Workspace, next: Language): Promise<void> {
  await applyLanguageToPage(next);
  workspace.host.setLanguage?.(next);
  const dossier = workspace.dossier.value;
  if (dossier) workspace.keepPosition(dossier);
  // Nothing may use the old text view in place of the new one.
  workspace.textController.value = null;
  appliedWindowLanguage.value = next;
}
