import { useLayoutEffect, useRef, useState, type ComponentProps, type RefObject } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover, Tab, TabList, Tabs } from "react-aria-components";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "../workspace/base/signals.ts";
import { useWorkspace } from "../workspace/context.ts";
import { VIEWS, type View } from "../workspace/viewState.ts";
import { VIEW_ICONS } from "./viewIcons.ts";
import * as listsStyles from "../parts/lists.module.css";
import * as partsStyles from "../parts/parts.module.css";
import * as styles from "./frame.module.css";

/** The views of the window, with icons and names: as tabs, or as a list that opens if the tabs would not fit. */
export function ViewSwitcher() {
  const { viewState } = useWorkspace();
  const view = useSignal(viewState.view);
  const bar = useRef<HTMLDivElement>(null);
  const areTabsShown = useFits(bar, `.${styles.tabs}`);
  const show = (key: unknown) => (viewState.view.value = key as View);
  return (
    <div ref={bar} className={styles.views}>
      {areTabsShown ? (
        <Tabs className={styles.tabs} selectedKey={view} onSelectionChange={show}>
          <TabList aria-label={message("views.label")}>
            {VIEWS.map((id) => (
              <ViewTab key={id} id={id} />
            ))}
          </TabList>
        </Tabs>
      ) : (
        <ViewList view={view} show={show} />
      )}
    </div>
  );
}

/**
 * Whether an element fits into a bar. Its width is remembered while it is not shown: it depends on the language alone,
 * and in another language the window is drawn anew.
 */
function useFits(bar: RefObject<HTMLElement | null>, selector: string): boolean {
  const [fits, setFits] = useState(true);
  const width = useRef(0);
  useLayoutEffect(() => {
    const measure = () => {
      width.current = bar.current!.querySelector<HTMLElement>(selector)?.offsetWidth ?? width.current;
      setFits(width.current <= bar.current!.clientWidth);
    };
    const size = new ResizeObserver(measure);
    size.observe(bar.current!);
    const shown = bar.current!.querySelector(selector);
    // Its names are wider once the fonts have loaded.
    if (shown) size.observe(shown);
    return () => size.disconnect();
  }, [bar, selector, fits]);
  return fits;
}

/** The tab of a view. It opens a part of the window, not a tab panel. */
function ViewTab({ id }: { readonly id: View }) {
  const { host } = useWorkspace();
  // Whoever points at the briefing is about to open it.
  const approach = id === "briefing" ? host.prepareTypesetting : undefined;
  return (
    <Tab
      id={id}
      onHoverStart={approach}
      render={(props) => <div {...(props as ComponentProps<"div">)} aria-controls={undefined} />}
    >
      <ViewName id={id} />
    </Tab>
  );
}

function ViewName({ id }: { readonly id: View }) {
  const Icon = VIEW_ICONS[id];
  return (
    <>
      <Icon size={16} />
      <span>{message(`view.${id}`)}</span>
    </>
  );
}

function ViewList({ view, show }: { readonly view: View; readonly show: (key: unknown) => void }) {
  const name = message("views.open", { view: message(`view.${view}`) });
  return (
    <MenuTrigger>
      <Button className={styles.viewList} aria-label={name}>
        <ViewName id={view} />
        <span className={partsStyles.chevron} aria-hidden="true" />
      </Button>
      <Popover className={`${partsStyles.popover} ${styles.viewMenu}`}>
        <Menu
          className={listsStyles.list}
          aria-label={message("views.label")}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[view]}
          onSelectionChange={(keys) => show([...keys][0])}
        >
          {VIEWS.map((id) => (
            <MenuItem key={id} id={id} textValue={message(`view.${id}`)}>
              <span slot="label">
                <ViewName id={id} />
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
