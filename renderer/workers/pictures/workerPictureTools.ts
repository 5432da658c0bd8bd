import { refusal, type Outcome } from "#shared/base/result.ts";
import { makeDrawingFactories } from "#shared/import/pictures/pdfDrawingFactories.ts";
import { readPictureHead } from "#shared/import/pictures/pictureHead.ts";
import type { PictureTools } from "#shared/import/pictures/pictureTools.ts";
import type {
  GreyPicture,
  RecognisedPicture,
  RecognitionJob,
  TextRecogniser,
} from "#shared/import/pictures/recognisedText.ts";
import type { RecognisePictureRequest } from "../recogniseText.ts";

/** The tools of a worker. `close` ends the worker with Tesseract in it. */
export interface WorkerPictureTools extends PictureTools {
  close(): void;
}

/** What reading text in pictures needs, in a worker: its own canvases, and Tesseract in a worker of its own. */
export function makeWorkerPictureTools(languageData: RecognisePictureRequest["languageData"]): WorkerPictureTools {
  const recogniser = new RecogniserInWorker(languageData);
  const makeCanvas = (width: number, height: number) => new OffscreenCanvas(width, height);
  return {
    recogniser,
    factories: makeDrawingFactories(makeCanvas),
    makeCanvas,
    decode,
    close: () => recogniser.end(),
  };
}

/** Tesseract in a worker, which alone may run compiled code. */
class RecogniserInWorker implements TextRecogniser {
  readonly #languageData: RecognisePictureRequest["languageData"];
  #worker: Worker | null = null;

  constructor(languageData: RecognisePictureRequest["languageData"]) {
    this.#languageData = languageData;
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  recognise(picture: GreyPicture, job: RecognitionJob): Promise<Outcome<RecognisedPicture>> {
    const worker = (this.#worker ??= new Worker(new URL("../recogniseText.ts", import.meta.url), { type: "module" }));
    return new Promise((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<Outcome<RecognisedPicture>>) => resolve(data);
      worker.onerror = () => resolve(refusal("reading.recognition-unavailable"));
      worker.postMessage({ picture, job, languageData: this.#languageData } satisfies RecognisePictureRequest);
    });
  }
}

/** Decodes a picture with the browser's own decoder, upright as its metadata say. */
async function decode(bytes: Uint8Array, scale: number): ReturnType<PictureTools["decode"]> {
  const head = readPictureHead(bytes);
  if (!head) return null;
  const file = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: `image/${head.kind}` });
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return null;
  const [width, height] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)];
  const context = new OffscreenCanvas(width, height).getContext("2d")!;
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return context.getImageData(0, 0, width, height);
}
