import type { Language } from "#shared/base/language.ts";
import type { Outcome } from "#shared/base/result.ts";
import type { GreyPicture, RecognisedPicture, RecognitionJob } from "#shared/import/pictures/recognisedText.ts";
import { TesseractRecogniser } from "#shared/import/pictures/tesseractRecogniser.ts";
import program from "tesseract.js-core/tesseract-core-simd-lstm.wasm?url";
import arabic from "@tesseract.js-data/ara/4.0.0_best_int/ara.traineddata.gz?url";
import chinese from "@tesseract.js-data/chi_sim/4.0.0_best_int/chi_sim.traineddata.gz?url";
import english from "@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url";
import french from "@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz?url";
import spanish from "@tesseract.js-data/spa/4.0.0_best_int/spa.traineddata.gz?url";
import { serveWorkerRequests } from "./serveWorkerRequests.ts";

/** A picture to recognise, and the language data of the user for languages whose data the app does not have. */
export interface RecognisePictureRequest {
  readonly picture: GreyPicture;
  readonly job: RecognitionJob;
  readonly languageData?: Readonly<Partial<Record<Language, Uint8Array>>> | undefined;
}

/** The app's own language data. There is no package with those for Russian. */
const OWN_DATA: Readonly<Partial<Record<Language, string>>> = {
  ar: arabic,
  en: english,
  es: spanish,
  fr: french,
  zh: chinese,
};

let given: RecognisePictureRequest["languageData"] = {};

/** Everything is fetched from the app's own files, and each language only when a text is in it. */
const recogniser = new TesseractRecogniser({
  program: () => fetchOwnFile(program),
  languageData: async (language) => given?.[language] ?? (await fetchOwnFile(OWN_DATA[language])),
});

serveWorkerRequests(({ picture, job, languageData }: RecognisePictureRequest): Promise<Outcome<RecognisedPicture>> => {
  given = languageData;
  return recogniser.recognise(picture, job);
});

/** Fetches a file of the app; null if it cannot be fetched. */
async function fetchOwnFile(url: string | undefined): Promise<Uint8Array | null> {
  if (url === undefined) return null;
  try {
    const response = await fetch(url);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
