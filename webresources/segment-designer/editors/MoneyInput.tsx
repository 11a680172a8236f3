import { Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Json } from "../model/json";
import { isAmount } from "../model/values";
import { useDesigner } from "../state/DesignerContext";
import { NumberInput } from "./NumberInput";
import type { EditorProps } from "./ValueEditor";

const useStyles = makeStyles({ both: { display: "inline-flex", columnGap: tokens.spacingHorizontalXS } });

/** An amount, in the organisation's own currency unless another one is named. */
export function MoneyInput({ value, label, isReadOnly, onChange }: Omit<EditorProps, "subject">) {
  const styles = useStyles();
  const { words: { text }, currencies } = useDesigner();
  const named = isAmount(value) ? value : null;
  // While no amount is there the rule cannot hold the currency that was chosen.
  const [chosen, setChosen] = useState("");
  const current = named?.currency.toUpperCase() ?? (value === undefined ? chosen : "");
  const amount = named ? named["value"] : value;

  function change(next: Json | undefined, currency: string): void {
    setChosen(currency);
    onChange(next === undefined || !currency ? next : { value: next, currency });
  }

  const isKnown = !named || currencies.some((currency) => currency.code === named.currency.toUpperCase());
  return (
    <span className={styles.both}>
      <NumberInput value={amount} label={label} isReadOnly={isReadOnly} onChange={(next) => { change(next, current); }} />
      {(named || currencies.length > 1) && (
        <Select size="small" value={current} disabled={isReadOnly} aria-label={text("designer.currency")}
          onChange={(_, data) => { change(amount, data.value); }}>
          <option value="">{text("designer.currency.own")}</option>
          {!isKnown && <option>{named.currency.toUpperCase()}</option>}
          {currencies.map((currency) => <option key={currency.code} value={currency.code}>{currency.code}</option>)}
        </Select>
      )}
    </span>
  );
}
