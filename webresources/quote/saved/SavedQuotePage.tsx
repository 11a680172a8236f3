import { makeStyles, MessageBar, MessageBarBody, ToggleButton, tokens } from "@fluentui/react-components";
import { useCallback, useState, type ReactNode } from "react";
import { useClient } from "../../shared/ClientContext";
import { Loaded } from "../../shared/Loaded";
import { useRecord } from "../../shared/record";
import { useLoad, type Load } from "../../shared/useLoad";
import { Explanation } from "../explain/Explanation";
import { PrintButton } from "../explain/PrintButton";
import { useSetting } from "../Setting";
import { Answer } from "./Answer";
import { readSavedQuote, type SavedQuote } from "./savedQuote";
import { Replay } from "./Replay";
import { Standing } from "./Standing";
import { WhatIf } from "./WhatIf";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL, maxWidth: "90rem" },
  bar: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center", "@media print": { display: "none" } },
});

/** The page on a quote's form: what was offered and why, what the customer answers, whether it comes out again, and what else would be possible. */
export function SavedQuotePage(): ReactNode {
  const { say } = useSetting();
  const client = useClient();
  const { id } = useRecord(client);
  const load = useLoad(useCallback(() => readSavedQuote(client.webApi, id), [client.webApi, id]));
  if (id === "") return <MessageBar><MessageBarBody>{say("quote.unmade")}</MessageBarBody></MessageBar>;
  return <Loaded load={load} what={say("quote.one")}>{(saved) => <Shown saved={saved} load={load} />}</Loaded>;
}

function Shown({ saved, load }: { readonly saved: SavedQuote; readonly load: Load<SavedQuote> }): ReactNode {
  const styles = useStyles();
  const { say } = useSetting();
  const { form } = useClient();
  const [isAsking, setAsking] = useState(false);
  const changed = (): void => {
    load.again();
    void form?.data.refresh(false);
  };
  return (
    <div className={styles.page}>
      <Standing saved={saved} />
      <div className={styles.bar}>
        <Answer saved={saved} onAnswered={changed} />
        <ToggleButton checked={isAsking} onClick={() => { setAsking(!isAsking); }}>{say("quote.whatIf.title")}</ToggleButton>
        <Replay id={saved.id} onReplayed={changed} />
        <PrintButton />
      </div>
      {isAsking && <WhatIf saved={saved} />}
      <Explanation quote={saved.quote} />
    </div>
  );
}
