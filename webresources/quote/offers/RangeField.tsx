import { Field, makeStyles, Slider, SpinButton, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { snap, type Bounds } from "../model/bounds";
import { readNumber } from "../model/formats";
import { sliderScale } from "../model/slider";
import { useSetting } from "../Setting";

interface Props {
  readonly label: string;
  readonly sliderLabel: string;
  readonly value: number;
  readonly bounds: Bounds;
  /** The value as people read it. */
  readonly show: (value: number) => string;
  readonly onChange: (value: number) => void;
}

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  number: { width: "100%", boxSizing: "border-box", fontVariantNumeric: "tabular-nums" },
  ends: { display: "flex", justifyContent: "space-between", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** A value by slider and by number field. What is typed may lie between the slider's positions, but not outside the bounds. */
export function RangeField({ label, sliderLabel, value, bounds, show, onChange }: Props): ReactNode {
  const styles = useStyles();
  const { locale } = useSetting();
  const scale = useMemo(() => sliderScale(bounds), [bounds]);
  const take = (typed: number | null): void => {
    if (typed !== null) onChange(Math.max(bounds.from, Math.min(bounds.to, typed)));
  };
  return (
    <div className={styles.field}>
      <Field label={label}>
        <SpinButton
          className={styles.number} value={value} displayValue={show(value)} step={bounds.step} min={bounds.from} max={bounds.to}
          onChange={(_, data) => { take(data.value ?? readNumber(locale, data.displayValue ?? "")); }}
        />
      </Field>
      <Slider
        aria-label={sliderLabel} min={0} max={scale.last} value={scale.positionOf(value)} aria-valuetext={show(value)}
        onChange={(_, data) => { onChange(scale.valueAt(data.value)); }}
      />
      <div className={styles.ends} aria-hidden="true"><span>{show(bounds.from)}</span><span>{show(snap(bounds.to, bounds))}</span></div>
    </div>
  );
}
