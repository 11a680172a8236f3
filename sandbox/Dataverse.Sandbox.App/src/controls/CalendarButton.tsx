import { Button, Popover, PopoverSurface, PopoverTrigger } from "@fluentui/react-components";
import { Calendar } from "@fluentui/react-calendar-compat";
import { CalendarRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { WallTime } from "./zonedTime";

type Day = Pick<WallTime, "year" | "month" | "day">;

/** Opens a calendar to choose a day from. */
export function CalendarButton({ label, value, onSelect }: { readonly label: string; readonly value: Day | null; readonly onSelect: (day: Day) => void }) {
  const [isOpen, setOpen] = useState(false);
  const select = (date: Date) => {
    setOpen(false);
    onSelect({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });
  };
  return (
    <Popover open={isOpen} onOpenChange={(_, data) => setOpen(data.open)} trapFocus positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="transparent" size="small" icon={<CalendarRegular />} aria-label={label} />
      </PopoverTrigger>
      <PopoverSurface aria-label={label}>
        <Calendar value={value ? new Date(value.year, value.month - 1, value.day) : new Date()} onSelectDate={select} isMonthPickerVisible={false} />
      </PopoverSurface>
    </Popover>
  );
}
