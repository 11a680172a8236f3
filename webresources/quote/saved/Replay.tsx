import { useCallback, useEffect, useRef, type ReactNode } from "react";
import { useClient } from "../../shared/ClientContext";
import { replayQuote } from "../../shared/generated/apis";
import { Loaded } from "../../shared/Loaded";
import { useLoad } from "../../shared/useLoad";
import { useSetting } from "../Setting";
import { Differences } from "./Differences";

interface Props {
  readonly id: string;
  /** The verdict was written into the quote. */
  readonly onReplayed: () => void;
}

/** Makes the quote again from what was kept of it, and says whether the same comes out. */
export function Replay({ id, onReplayed }: Props): ReactNode {
  const { say } = useSetting();
  const { webApi } = useClient();
  const load = useLoad(useCallback(() => replayQuote(webApi, { QuoteId: id }), [webApi, id]));
  const told = useRef(onReplayed);
  useEffect(() => { told.current = onReplayed; });
  useEffect(() => { if (load.value !== undefined) told.current(); }, [load.value]);
  return <Loaded load={load} what={say("quote.tool.replay")}>{(answer) => <Differences answer={answer} />}</Loaded>;
}
