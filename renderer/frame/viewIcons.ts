import type { Icon } from "@primer/octicons-react";
import BookIcon from "@primer/octicons-react/BookIcon";
import ChecklistIcon from "@primer/octicons-react/ChecklistIcon";
import ColumnsIcon from "@primer/octicons-react/ColumnsIcon";
import FileIcon from "@primer/octicons-react/FileIcon";
import GlobeIcon from "@primer/octicons-react/GlobeIcon";
import HistoryIcon from "@primer/octicons-react/HistoryIcon";
import LawIcon from "@primer/octicons-react/LawIcon";
import ListUnorderedIcon from "@primer/octicons-react/ListUnorderedIcon";
import MeterIcon from "@primer/octicons-react/MeterIcon";
import PeopleIcon from "@primer/octicons-react/PeopleIcon";
import TableIcon from "@primer/octicons-react/TableIcon";
import type { View } from "../workspace/viewState.ts";

/** The icon of each view. A view without an icon does not compile. */
export const VIEW_ICONS: Readonly<Record<View, Icon>> = {
  text: BookIcon,
  notes: ListUnorderedIcon,
  compare: ColumnsIcon,
  languages: GlobeIcon,
  delta: LawIcon,
  matrix: TableIcon,
  coverage: ChecklistIcon,
  since: HistoryIcon,
  ratings: MeterIcon,
  briefing: FileIcon,
  team: PeopleIcon,
};
