import { prepareEd25519 } from "#shared/base/ed25519.ts";
import { examineThere } from "../desk/disk/examiner.ts";
import { answer } from "./answer.ts";

let turn: Promise<unknown> = Promise.resolve();

// One after the other: whoever asks takes the answers in the order of the questions.
answer((examination: Parameters<typeof examineThere>[0]) => {
  const answered = turn.then(() => examineThere(examination));
  turn = answered;
  return answered;
});

// While there is nothing to do yet.
void prepareEd25519();
