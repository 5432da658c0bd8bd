import { refusal } from "#shared/base/result.ts";
import { readSystemLanguageData } from "#node/pictures/systemLanguageData.ts";
import type { WindowIpc } from "./windowIpc.ts";

/** Serves the language data of an installed Tesseract: only the files of the six languages, from its own folders. */
export function serveLanguageData(line: WindowIpc): void {
  line.handle("language-data", async (language) => {
    try {
      return await readSystemLanguageData(language);
    } catch {
      return refusal("reading.recognition-data", { language });
    }
  });
}
