import { useLayoutEffect, useState } from "react";
import { Toolbar } from "react-aria-components";
import { message } from "../../../shared/messages/messages.ts";
import { useCell } from "../../desk/cell.ts";
import { spell } from "../../desk/command.ts";
import { useDesk } from "../../desk/context.ts";
import { Button } from "../../parts/Button.tsx";
import { Keys } from "../../parts/Keys.tsx";
import { markingCommands } from "./commands.ts";
import "./marking.css";

const TONES: Readonly<Record<string, string>> = {
  "mark.1": "low",
  "mark.2": "medium",
  "mark.3": "high",
  "mark.4": "critical",
  "mark.safeguard": "safe",
  "mark.question": "ask",
};

/** What can be made of the selection, above it: for the mouse and for fingers, with the keys to learn. */
export function SelectionBar() {
  const desk = useDesk();
  const selected = useCell(desk.place.selected);
  const hand = useCell(desk.hand);
  const [at, setAt] = useState<{ x: number; y: number } | null>(null);
  useLayoutEffect(() => {
    const place = () => setAt(selected ? abovePage() : null);
    place();
    return hand?.onMove(place);
  }, [selected, hand]);
  if (!selected || !at || desk.me === null || desk.me.role === "reader") return null;
  return (
    <Toolbar className="selection-bar" aria-label={message("marking.label")} style={{ left: at.x, top: at.y }}>
      {markingCommands.map((each) => (
        <Button
          key={each.id}
          look="quiet"
          preventFocusOnPress
          excludeFromTabOrder
          data-tone={TONES[each.id]}
          onPress={() => void each.run(desk, true)}
        >
          {message(each.name)}
          <Keys>{spell(each.keys[0]!)}</Keys>
        </Button>
      ))}
    </Toolbar>
  );
}

/** Above the first line of the page's selection; below the last where there is no room. */
function abovePage(): { x: number; y: number } | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const rects = [...selection.getRangeAt(0).getClientRects()].filter(({ width }) => width > 0);
  const [first, last] = [rects[0], rects.at(-1)];
  if (!first || !last) return null;
  const y = first.top > 130 ? first.top - 10 : last.bottom + 48;
  return { x: first.left + Math.min(first.width, 320) / 2, y };
}
