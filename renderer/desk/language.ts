import { signal } from "@preact/signals-core";
import { textDirectionOf, isLanguage, pickLanguage, type Language } from "#shared/base/language.ts";
import { speak } from "#shared/messages/messages.ts";
import type { Desk } from "./desk.ts";

const KEPT_AS = "clausemark-language";

/** The language that the window is drawn in. */
export const language = signal<Language>("en");

/** The language that was chosen on this machine; without a choice, the system's. */
function chosen(): Language {
  const kept = localStorage.getItem(KEPT_AS) ?? "";
  return isLanguage(kept) ? kept : pickLanguage(navigator.languages);
}

/** Before anything is said: in the language of this machine. */
export async function followLanguage(desk: Desk): Promise<void> {
  await put(desk, chosen());
}

/**
 * Says everything in another language from now on, the next time too. The window is drawn anew: what is being written
 * is kept outside it, and the text is opened where one was in it.
 */
export async function changeLanguage(desk: Desk, next: Language): Promise<void> {
  localStorage.setItem(KEPT_AS, next);
  if (next !== language.value) await put(desk, next);
}

async function put(desk: Desk, next: Language): Promise<void> {
  await speak(next);
  desk.host.setLanguage?.(next);
  document.documentElement.lang = next;
  document.documentElement.dir = textDirectionOf(next);
  const dossier = desk.dossier.value;
  if (dossier) desk.stay(dossier);
  // The drawing of the text that goes has no say any more in the one that comes.
  desk.hand.value = null;
  language.value = next;
}
