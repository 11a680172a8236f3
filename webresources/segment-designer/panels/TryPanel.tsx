import { Button, MessageBar, MessageBarBody, MessageBarTitle, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { PersonSwapRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useState } from "react";
import type { Row } from "../gateway/answers";
import type { Checks } from "../live/useChecks";
import { useLatest } from "../live/useLatest";
import { RowSearch } from "../picker/RowSearch";
import { useDesigner } from "../state/DesignerContext";
import { verdictsAt } from "./verdicts";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  who: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

const pause = 300;

/** Whether the rule holds for one customer, and why: ticks and crosses stand at the conditions, the sentence and the smallest change here. */
export function TryPanel({ checks, table }: { readonly checks: Checks; readonly table: string }) {
  const styles = useStyles();
  const { words, gateway, notes, catalogue } = useDesigner();
  const { text } = words;
  const [customer, setCustomer] = useState<Row | null>(null);
  const rule = checks.validation.value?.isValid && checks.validation.value.text === checks.text ? checks.text : null;
  const ask = useMemo(() => (customer && rule !== null ? () => gateway.explain(rule, table, customer.id) : null), [customer, rule, table, gateway]);
  const { value, fault, isStale } = useLatest(ask, pause);
  const isShown = ask !== null && value !== null && !isStale && !fault;

  useEffect(() => {
    notes.say("verdict", isShown ? verdictsAt(checks.root, checks.places, value.tree, catalogue, words) : new Map());
    return () => { notes.say("verdict", new Map()); };
  }, [isShown, value, checks.root, checks.places, notes, catalogue, words]);

  if (!customer) return <div className={styles.panel}><Text>{text("designer.try.choose")}</Text><RowSearch table={table} onPick={setCustomer} /></div>;
  return (
    <div className={styles.panel} aria-busy={isStale}>
      <div className={styles.who}>
        <Text weight="semibold" size={400}>{customer.name}</Text>
        <Button size="small" icon={<PersonSwapRegular />} onClick={() => { setCustomer(null); }}>{text("designer.try.other")}</Button>
      </div>
      {ask === null && <Text>{text("designer.try.unfinished")}</Text>}
      {isStale && <Spinner size="tiny" label={text("designer.try.asking")} />}
      {fault && <MessageBar intent="error" layout="multiline"><MessageBarBody>{fault.message}</MessageBarBody></MessageBar>}
      {isShown && (
        <>
          <MessageBar intent={value.isMember ? "success" : "warning"} layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{text(value.isMember ? "designer.try.in" : "designer.try.out")}</MessageBarTitle> {value.summary}
            </MessageBarBody>
          </MessageBar>
          {value.changes.length > 0 && (
            <section>
              <Text weight="semibold">{text(value.isMember ? "designer.try.leaves" : "designer.try.enters")}</Text>
              <ul className={styles.list}>{value.changes.map((change) => <li key={change.place + change.words}>{change.words}</li>)}</ul>
            </section>
          )}
          {value.nextFlip && <Text>{text("designer.try.flips", words.moment(value.nextFlip))}</Text>}
        </>
      )}
    </div>
  );
}
