import { printClock } from "#shared/import/transcripts/transcript.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";

interface CueButtonProps {
  /** When the cue begins, in ms. */
  readonly time: number;
  readonly onPress: () => void;
}

/** The time of a cue, which leads to it. */
export function CueButton({ time, onPress }: CueButtonProps) {
  return (
    <Button look="quiet" onPress={onPress}>
      <bdi>{printClock(time)}</bdi>
    </Button>
  );
}
