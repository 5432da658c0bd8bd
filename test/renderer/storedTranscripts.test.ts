import { signal } from "@preact/signals-core";
import { expect, test } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import { findDelegationsNamed } from "#shared/states/delegations.ts";
import {
  correctTranscriptSpeaker,
  markOfferedLineHandled,
  removeTranscript,
  storeTranscript,
  transcriptWorkOf,
  type StoredTranscript,
  type TranscriptUserWork,
} from "#renderer/workspace/session/transcriptStore.ts";

function emptyStore() {
  return {
    transcripts: signal<readonly StoredTranscript[]>([]),
    transcriptWork: signal<readonly TranscriptUserWork[]>([]),
  };
}
const MORNING = { name: "morning.vtt", maker: "automatic", cues: [] } as const;

test("A twenty-first transcript is refused, and one is stored again after another was removed", () => {
  const store = emptyStore();
  for (let i = 0; i < 20; i++) expect(isRefusal(storeTranscript(store, MORNING))).toBe(false);
  expect(storeTranscript(store, MORNING)).toMatchObject({ code: "transcript.too-many", params: { count: 20 } });
  removeTranscript(store, store.transcripts.value[0]!.id);
  expect(isRefusal(storeTranscript(store, MORNING))).toBe(false);
  expect(new Set(store.transcripts.value.map(({ id }) => id)).size).toBe(20);
});

test("Corrections and handled lines belong to their transcript, can be undone, and go with it", () => {
  const store = emptyStore();
  const ids = [storeTranscript(store, MORNING), storeTranscript(store, MORNING)].map((each) =>
    isRefusal(each) ? "" : each.id,
  );
  const [first, second] = [ids[0]!, ids[1]!];
  const mexico = findDelegationsNamed("Mexico")[0]!;
  correctTranscriptSpeaker(store, first, "Speaker 7", mexico);
  correctTranscriptSpeaker(store, first, "Speaker 1", "chair");
  markOfferedLineHandled(store, first, "2 CAN +");
  expect(transcriptWorkOf(store.transcriptWork.value, first)).toEqual({
    of: first,
    corrections: { "Speaker 7": mexico, "Speaker 1": "chair" },
    handled: ["2 CAN +"],
  });
  expect(transcriptWorkOf(store.transcriptWork.value, second)).toEqual({ of: second, corrections: {}, handled: [] });
  correctTranscriptSpeaker(store, first, "Speaker 7", null);
  expect(transcriptWorkOf(store.transcriptWork.value, first).corrections).toEqual({ "Speaker 1": "chair" });
  removeTranscript(store, first);
  expect(store.transcriptWork.value).toEqual([]);
});
