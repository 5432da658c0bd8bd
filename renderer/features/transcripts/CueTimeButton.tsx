import { formatWebcastTime } from "#shared/import/transcripts/transcript.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";

interface CueButtonProps {
  /** When the cue begins, in ms. */
  readonly time: number;
  readonly onPress: () => void;
}

/** The time of a cue, which leads to it. */
export function CueTimeButton({ time, onPress }: CueButtonProps) {
  return (
    <Button look="quiet" onPress={onPress}>
      <bdi>{formatWebcastTime(time)}</bdi>
    </Button>
  );
}
