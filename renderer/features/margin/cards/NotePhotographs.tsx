import { Button } from "react-aria-components";
import { message } from "#shared/messages/messages.ts";
import type { PhotographBody } from "#shared/records/kinds/photograph.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import * as styles from "../margin.module.css";

interface NotePhotographsProps {
  readonly note: string;
  readonly photographs: readonly {
    readonly id: string;
    readonly picture: Pick<PhotographBody, "jpeg" | "width" | "height" | "description">;
  }[];
}

/** The photographs of a note, small. Pressing one enlarges it. */
export function NotePhotographs({ note, photographs }: NotePhotographsProps) {
  const { viewState } = useWorkspace();
  if (photographs.length === 0) return null;
  return (
    <div className={styles.photographs}>
      {photographs.map(({ id, picture: { jpeg, width, height, description } }) => (
        <Button
          key={id}
          className={styles.photograph}
          aria-label={message("photograph.open", { description })}
          onPress={() => viewState.showPhotograph({ note, id })}
        >
          <img
            src={`data:image/jpeg;base64,${jpeg}`}
            width={width}
            height={height}
            alt=""
            decoding="async"
            draggable={false}
          />
        </Button>
      ))}
    </div>
  );
}
