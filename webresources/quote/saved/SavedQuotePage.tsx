import { makeStyles, MessageBar, MessageBarBody, ToggleButton, tokens } from "@fluentui/react-components";
import { useCallback, useState, type ReactNode } from "react";
import { useClient } from "../../shared/ClientContext";
import { quote } from "../../shared/generated/tables";
import { Loaded } from "../../shared/Loaded";
import { useRecord } from "../../shared/record";
import { useLoad, type Load } from "../../shared/useLoad";
import { Explanation } from "../explain/Explanation";
import { PrintButton } from "../explain/PrintButton";
import { useSetting } from "../Setting";
import { AnswerForm } from "./AnswerForm";
import { Replay } from "./Replay";
import { readSavedQuote, type SavedQuote } from "./savedQuote";
import { Standing } from "./Standing";
import { WhatIf } from "./WhatIf";

/** What can be opened above the explanation; one at a time. No dialogs: in a long form they would lie where nobody looks. */
type Tool = "accept" | "decline" | "whatIf" | "replay";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL, maxWidth: "90rem" },
  bar: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center", "@media print": { display: "none" } },
});

/** The page on a quote's form: what was offered and why, what the customer answers, whether it comes out again, and what else would be possible. */
export function SavedQuotePage(): ReactNode {
  const { say } = useSetting();
  const client = useClient();
  const { id, version } = useRecord(client);
  const load = useLoad(useCallback(() => readSavedQuote(client.webApi, id), [client.webApi, id]), version);
  if (id === "") return <MessageBar><MessageBarBody>{say("quote.unmade")}</MessageBarBody></MessageBar>;
  return <Loaded load={load} what={say("quote.one")}>{(saved) => <Shown saved={saved} load={load} />}</Loaded>;
}

function Shown({ saved, load }: { readonly saved: SavedQuote; readonly load: Load<SavedQuote> }): ReactNode {
  const styles = useStyles();
  const { say } = useSetting();
  const { form } = useClient();
  const [tool, setTool] = useState<Tool | null>(null);
  const tools: readonly Tool[] = saved.status === quote.status.offered ? ["accept", "decline", "whatIf", "replay"] : ["whatIf", "replay"];
  const changed = (): void => {
    load.again();
    void form?.data.refresh(false);
  };
  return (
    <div className={styles.page}>
      <Standing saved={saved} />
      <div className={styles.bar}>
        {tools.map((one) => (
          <ToggleButton
            key={one} appearance={one === "accept" ? "primary" : "secondary"} checked={tool === one} onClick={() => { setTool(tool === one ? null : one); }}
          >
            {say(`quote.tool.${one}`)}
          </ToggleButton>
        ))}
        <PrintButton />
      </div>
      {(tool === "accept" || tool === "decline") && (
        <AnswerForm key={tool} answer={tool} saved={saved} onAnswered={() => { setTool(null); changed(); }} onBack={() => { setTool(null); }} />
      )}
      {tool === "replay" && <Replay id={saved.id} onReplayed={changed} />}
      {tool === "whatIf" && <WhatIf saved={saved} />}
      <Explanation quote={saved.quote} isOpen={saved.status === quote.status.offered} />
    </div>
  );
}
