import { message } from "#shared/messages/messages.ts";
import * as partsStyles from "../parts/parts.module.css";
import * as styles from "./frame.module.css";

/** Loads the window's code. If it cannot be loaded, says so, offers to reload, and rejects. */
export async function loadWindow<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    document.body.append(createFailure());
    throw error;
  }
}

function createFailure(): HTMLElement {
  const box = document.createElement("div");
  box.className = styles.notLoaded;
  box.setAttribute("role", "alert");
  const reload = document.createElement("button");
  reload.type = "button";
  reload.className = `${partsStyles.button} ${partsStyles.primary}`;
  reload.textContent = message("trouble.reload");
  reload.onclick = () => location.reload();
  box.append(message("part.failed"), reload);
  return box;
}
