import { createRoot } from "react-dom/client";
import { WorkspaceContext } from "#renderer/workspace/context.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { CompareView } from "#renderer/features/compare/CompareView.tsx";
import { findShownComparison } from "#renderer/features/compare/comparisonModel.ts";
import { findAdjacentChange } from "#renderer/features/compare/comparisonNavigation.ts";
import { applyAndFollowTheme } from "#renderer/theme/theme.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { deskWith, loadOurs } from "./workspacePage.ts";
import { painted, whenSo, whenThere } from "./painted.ts";

/**
 * The comparison of the web edition without the window around it: two texts side by side, and what became of the notes.
 */
let workspace: Workspace;

let firstRows = NaN;

/** How long opening the comparison took until all rows in view were painted for the first time, in ms. */
export const untilFirstRows = () => firstRows;

/** Returns whether there are rows, and none in view is still an empty space. */
function areRowsInView(): boolean {
  if (!document.querySelector(".compare-row")) return false;
  const spaces = [...document.querySelectorAll(".compare-board > :empty")];
  return spaces.every((space) => space.getBoundingClientRect().top >= window.innerHeight);
}

/** Opens the dossier, so that the comparison can be requested. */
export async function load(): Promise<void> {
  applyAndFollowTheme();
  ({ workspace } = await deskWith(await loadOurs()));
}

/** Resolves when this many notes are known, on any text. */
export const known = (count: number) =>
  whenSo(
    () =>
      workspace.dossier.value?.notes.value != null &&
      workspace.dossier.value.ledger.all(threadProjection).length === count,
  );

export function open(): Promise<number> {
  const began = performance.now();
  void whenThere(areRowsInView).then((at) => (firstRows = at - began));
  const show = () => {
    const place = document.body.appendChild(document.createElement("div"));
    place.className = "whole";
    createRoot(place).render(
      <WorkspaceContext value={workspace}>
        <CompareView />
      </WorkspaceContext>,
    );
  };
  return painted(show, () => document.querySelector(".compare-row[data-here]") !== null);
}

/** Moves to the next change. */
export function next(): Promise<number> {
  const { position } = workspace.viewState.comparison;
  const there = findAdjacentChange(findShownComparison(workspace)!, position.value, 1)!;
  return painted(
    () => (position.value = there),
    () => document.querySelector(`.compare-row[data-here][data-row="${there.row}"]`) !== null,
  );
}
