import { memo, useLayoutEffect, useRef, useState } from "react";

import { showMenu } from "../shared/menu";
import { useStore } from "./context";
import { Icon } from "./icon";

const ENTRIES = [["Naik", -1], ["Turun", 1]] as const;

/** The actions of a session, as far as the peers have them: up and down. */
export const SessionMenu = memo(function SessionMenu({ id, title }: { id: string; title: string }) {
  const store = useStore();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isOpen) showMenu(menu.current!, button.current!);
  }, [isOpen]);
  const close = (back: boolean) => {
    setOpen(false);
    if (back) button.current!.focus();
  };
  const label = `Tindakan untuk ${title}`;
  return (
    <>
      <button
        ref={button} type="button" className="menu-button quiet more" aria-label={label} title={label} aria-haspopup="menu"
        aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}
      >
        <Icon name="more" />
      </button>
      {isOpen && (
        <div
          ref={menu} className="menu" role="menu" popover="manual" aria-label={label}
          onKeyDown={({ key }) => key === "Escape" && close(true)}
          onBlur={({ relatedTarget }) => menu.current?.contains(relatedTarget) || close(false)}
        >
          {ENTRIES.map(([name, by]) => (
            <button
              key={name} type="button" role="menuitem" className="menu-item" tabIndex={-1}
              onClick={() => {
                close(true);
                store.edit({ type: "shift", session: id, by });
              }}
            >
              <span>{name}</span>
            </button>
          ))}
        </div>
      )}
    </>
  );
});
