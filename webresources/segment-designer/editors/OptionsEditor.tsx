import { Button, Checkbox, Popover, PopoverSurface, PopoverTrigger, makeStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { type Json, isList } from "../model/json";
import { FocusInside } from "../picker/FocusInside";
import { useDesigner } from "../state/DesignerContext";
import type { EditorProps } from "./ValueEditor";

const useStyles = makeStyles({
  button: { maxWidth: "320px", "& > span:first-of-type": { overflow: "hidden" } },
  list: { display: "flex", flexDirection: "column", maxHeight: "320px", overflowY: "auto" },
});

/** Some of the options of a choice, by their labels. */
export function OptionsEditor({ subject, value, label, isReadOnly, onChange }: EditorProps) {
  const styles = useStyles();
  const { words: { text } } = useDesigner();
  const [isOpen, setOpen] = useState(false);
  const chosen = isList(value) ? value : value === undefined ? [] : [value];
  const unknown = chosen.filter((item) => !subject.options.some((option) => option.value === item));

  function name(item: Json): string {
    return subject.options.find((option) => option.value === item)?.label ?? text("designer.option.unknown", String(item as number));
  }

  function toggle(item: Json, isChosen: boolean): void {
    const next = isChosen ? [...chosen, item] : chosen.filter((other) => other !== item);
    onChange(next.length === 0 ? undefined : next);
  }

  const shown = chosen.map(name).join(", ") || text("designer.choose");
  const button = <Button className={styles.button} size="small" icon={<ChevronDownRegular />} iconPosition="after" disabledFocusable={isReadOnly}
    aria-haspopup="dialog" aria-label={`${label}: ${shown}`} onClick={() => { setOpen(!isReadOnly); }}>{shown}</Button>;
  if (!isOpen) return button;
  return (
    <Popover open trapFocus positioning={{ position: "below", align: "start" }} onOpenChange={(_, data) => { setOpen(data.open); }}>
      <PopoverTrigger disableButtonEnhancement>{button}</PopoverTrigger>
      <PopoverSurface aria-label={label}>
        <FocusInside className={styles.list}>
          {unknown.map((item) => (
            <Checkbox key={String(item as number)} checked label={name(item)} onChange={(_, data) => { toggle(item, data.checked === true); }} />
          ))}
          {subject.options.map((option) => (
            <Checkbox key={option.value} label={option.label} checked={chosen.includes(option.value)}
              onChange={(_, data) => { toggle(option.value, data.checked === true); }} />
          ))}
        </FocusInside>
      </PopoverSurface>
    </Popover>
  );
}
