import { type DragEvent, type RefObject, useRef } from "react";
import { useDesigner } from "../state/DesignerContext";
import { moveTo } from "../model/move";

interface Target {
  readonly group: string;
  readonly index: number;
}

/** The handlers of the tree by which nodes are dragged. The line that shows where one would go is moved without drawing anything again. */
export interface TreeDrag {
  readonly onDragStart: (event: DragEvent<HTMLElement>) => void;
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void;
  readonly onDrop: (event: DragEvent<HTMLElement>) => void;
  readonly onDragEnd: () => void;
}

/** Drag and drop for all nodes of a tree. */
export function useTreeDrag(): { readonly handlers: TreeDrag; readonly line: RefObject<HTMLDivElement | null> } {
  const { draft, actions } = useDesigner();
  const line = useRef<HTMLDivElement>(null);
  const dragged = useRef<string | null>(null);
  const target = useRef<Target | null>(null);

  function hide(): void {
    target.current = null;
    if (line.current) line.current.hidden = true;
  }

  function show(at: HTMLElement, isAfter: boolean): void {
    const bar = line.current;
    const tree = bar?.offsetParent;
    if (!bar || !tree) return;
    const box = at.getBoundingClientRect();
    const outer = tree.getBoundingClientRect();
    bar.hidden = false;
    bar.style.top = `${(isAfter ? box.bottom : box.top) - outer.top + tree.scrollTop}px`;
    bar.style.left = `${box.left - outer.left + tree.scrollLeft}px`;
    bar.style.width = `${box.width}px`;
  }

  const handlers: TreeDrag = {
    onDragStart: (event) => {
      const node = (event.target as HTMLElement).closest<HTMLElement>("[data-node]");
      if (!node?.dataset["node"]) return;
      event.stopPropagation();
      dragged.current = node.dataset["node"];
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", dragged.current);
      event.dataTransfer.setDragImage(node, 12, 12);
    },
    onDragOver: (event) => {
      const found = dragged.current ? targetOf(event) : null;
      if (!found || !dragged.current || !moveTo(draft.root(), dragged.current, found.group, found.index)) {
        hide();
        return;
      }
      event.preventDefault();
      event.dataTransfer.dropEffect = "move";
      target.current = found;
      show(found.element, found.isAfter);
    },
    onDrop: (event) => {
      event.preventDefault();
      if (dragged.current && target.current) actions.drop(dragged.current, target.current.group, target.current.index);
      dragged.current = null;
      hide();
    },
    onDragEnd: () => {
      dragged.current = null;
      hide();
    },
  };
  return { handlers, line };
}

function targetOf(event: DragEvent<HTMLElement>): (Target & { readonly element: HTMLElement; readonly isAfter: boolean }) | null {
  const element = (event.target as HTMLElement).closest<HTMLElement>("[data-node], [data-add]");
  if (!element) return null;
  const end = element.dataset["add"];
  if (end) return { group: end, index: Number(element.dataset["count"]), element, isAfter: false };
  const box = (element.querySelector<HTMLElement>("[data-row]") ?? element).getBoundingClientRect();
  const isAfter = event.clientY > box.top + box.height / 2;
  return { group: element.dataset["parent"] ?? "", index: Number(element.dataset["index"]) + (isAfter ? 1 : 0), element, isAfter };
}
