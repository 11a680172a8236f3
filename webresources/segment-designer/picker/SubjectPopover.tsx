import { Popover, PopoverSurface, PopoverTrigger } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { RelatedTable } from "../model/catalogue";
import { useDesigner } from "../state/DesignerContext";
import { FocusInside } from "./FocusInside";
import { SubjectList } from "./SubjectList";

interface Props {
  readonly table: RelatedTable | null;
  readonly selected?: string;
  readonly only?: (key: string) => boolean;
  readonly onPick: (key: string) => void;
  /** The button that opens it. */
  readonly children: (open: () => void) => ReactElement;
}

/** Lets choose a fact or a column. It is only made once it is opened. */
export function SubjectPopover({ table, selected, only, onPick, children }: Props) {
  const { catalogue, words: { text } } = useDesigner();
  const [isOpen, setOpen] = useState(false);
  const button = children(() => { setOpen(true); });
  if (!isOpen) return button;
  // Facts of one segment only cannot be checked while the rule is not saved: they stay where they are, and are not offered.
  const shared = catalogue.facts.filter((fact) => fact.segment === null || fact.key === selected);
  const subjects = (table ? table.columns : shared).filter((subject) => !only || only(subject.key));
  return (
    <Popover open trapFocus positioning={{ position: "below", align: "start", autoSize: "height" }} onOpenChange={(_, data) => { setOpen(data.open); }}>
      <PopoverTrigger disableButtonEnhancement>{button}</PopoverTrigger>
      <PopoverSurface aria-label={text(table ? "designer.chooseColumn" : "designer.chooseFact")}>
        <FocusInside>
          <SubjectList subjects={subjects} selected={selected ?? null} onPick={(key) => {
            setOpen(false);
            onPick(key);
          }} />
        </FocusInside>
      </PopoverSurface>
    </Popover>
  );
}
