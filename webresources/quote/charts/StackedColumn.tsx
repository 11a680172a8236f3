import type { ReactNode } from "react";
import { scheduleParts, type Period } from "../model/schedule";
import { useScheduleStyles } from "./scheduleStyles";

interface Props {
  readonly period: Period;
  readonly x: number;
  readonly width: number;
  /** From an amount to a height. */
  readonly at: (amount: number) => number;
  readonly title: string;
}

/** One column of the schedule, from the ground up. */
export function StackedColumn({ period, x, width, at, title }: Props): ReactNode {
  const styles = useScheduleStyles();
  const gap = Math.min(4, width * 0.15);
  const tops = scheduleParts.map((_, upTo) => scheduleParts.slice(0, upTo + 1).reduce((sum, part) => sum + Math.max(0, period[part]), 0));
  return (
    <g>
      <title>{title}</title>
      {scheduleParts.map((part, number) => {
        const bottom = at(tops[number - 1] ?? 0);
        const top = at(tops[number] ?? 0);
        return top < bottom && <rect key={part} className={styles[part]} x={x + gap / 2} width={Math.max(1, width - gap)} y={top} height={bottom - top} />;
      })}
    </g>
  );
}
